import { canBeFramed } from '../../schemas/components/media.ts';
import type { RuleContext } from '../context.ts';
import { readCaptioned, type Captioned } from '../html/captioned.ts';
import { fileSource, lengthOf, missingFile, namesOf, pixels, titleOf } from '../html/media.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { attribute } from '../tree.ts';
import { showSource } from './kept-as-code.ts';

/**
 * Pages within the page become `<Embed>`: frames, and HTML files and pages in an `<object>` or an `<embed>`.
 *
 * ```html
 * <iframe src="/assets/html/plot.html" width="100%" height="500px"></iframe>
 * ```
 * becomes
 * ```mdx
 * <Embed src="assets/html/plot.html" title="plot" height="500px" />
 * ```
 */
export const htmlFrame: Rule = {
  name: 'html-frame',
  convert: (nodes, index, context) => {
    const frame = readCaptioned(nodes, index, ['iframe', 'object', 'embed'], context);
    return frame && convertFrame(frame, context);
  },
};

function convertFrame({ element, caption, count }: Captioned, context: RuleContext): Conversion {
  const address = (attribute(element, 'src') ?? attribute(element, 'data') ?? '').trim();
  if (address === '' || /\{[{%]/.test(address)) {
    const liquid = address !== '';
    const message = liquid
      ? 'The address of this frame is Liquid, which is not known here. It is kept as code.'
      : 'This frame has no address. It is kept as code.';
    context.report(liquid ? 'liquid-unknown' : 'html-frame', message, element);
    return showSource(element, 'html', context);
  }
  const src = fileSource(address, element, context);
  const given = attribute(element, 'title');
  if (src === undefined) {
    if (context.inline) return showSource(element, 'html', context);
    return replace('block', missingFile(address, given, caption), count);
  }
  const title = titleOf(element, address, 'Embed', context);
  if (/\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i.test(src) && !context.inline) {
    const props = {
      src,
      alt: title,
      caption: caption || undefined,
      width: lengthOf(element, 'width'),
    };
    return replace(
      'block',
      openTag('Figure', { ...props, ...namesOf(element, context) }, { empty: true }),
      count,
    );
  }
  if (!canBeFramed(src) || context.inline) {
    const message = `A post cannot show "${address}" in a frame. A link stands in its place.`;
    context.report('html-frame', message, element);
    return replace('inline', link(title, src, context));
  }
  const width = pixels(lengthOf(element, 'width'));
  const height = lengthOf(element, 'height');
  // A frame with a size in pixels is as wide as the text here, and keeps its shape.
  const ratio = width !== undefined && pixels(height) !== undefined;
  const props = {
    src,
    title,
    caption: caption || undefined,
    ratio: ratio ? `${width}/${pixels(height)}` : undefined,
    height: ratio || height?.endsWith('%') ? undefined : height,
    ...namesOf(element, context),
  };
  return replace('block', openTag('Embed', props, { empty: true }), count);
}

function link(title: string, src: string, context: RuleContext): string {
  const address = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? src : `/${src}`;
  return `[${title.replaceAll(/[[\]\\]/g, '\\$&')}](${context.opaque.add(`<${address}>`, '')})`;
}
