import { canBeFramed } from '../../schemas/components/media.ts';
import type { RuleContext } from '../context.ts';
import { readCaptioned, type Captioned } from '../html/captioned.ts';
import { fileSource, lengthOf, missingFile, namesOf, pixels, titleOf } from '../html/media.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { attribute, type ElementNode } from '../tree.ts';
import { showSource } from './kept-as-code.ts';

const imageFile = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i;

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

function convertFrame(frame: Captioned, context: RuleContext): Conversion {
  const { element, caption, count } = frame;
  const address = (attribute(element, 'src') ?? attribute(element, 'data') ?? '').trim();
  if (address === '' || /\{[{%]/.test(address)) return unknownAddress(element, address, context);
  const src = fileSource(address, element, context);
  if (src === undefined) {
    if (context.inline) return showSource(element, 'html', context);
    return replace('block', missingFile(address, attribute(element, 'title'), caption), count);
  }
  const isImage = imageFile.test(src);
  const title = titleOf(element, address, isImage ? 'Figure' : 'Embed', context);
  if (context.inline || !(isImage || canBeFramed(src))) {
    const message = `A post cannot show "${address}" in a frame. A link stands in its place.`;
    context.report('html-frame', message, element);
    return replace('inline', link(title, src, context));
  }
  const shared = { caption: caption || undefined, ...namesOf(element, context) };
  const tag = isImage
    ? openTag(
        'Figure',
        { src, alt: title, width: lengthOf(element, 'width'), ...shared },
        { empty: true },
      )
    : openTag('Embed', { src, title, ...sizeOf(frame), ...shared }, { empty: true });
  return replace('block', tag, count);
}

function unknownAddress(element: ElementNode, address: string, context: RuleContext): Conversion {
  if (address === '') {
    context.report('html-frame', 'This frame has no address. It is kept as code.', element);
  } else {
    const message =
      'The address of this frame is Liquid, which is not known here. It is kept as code.';
    context.report('liquid-unknown', message, element);
  }
  return showSource(element, 'html', context);
}

/** A frame with a size in pixels is as wide as the text here, and keeps its shape. */
function sizeOf({ element, ratio }: Captioned): { ratio?: string; height?: string } {
  if (ratio !== undefined) return { ratio };
  const width = pixels(lengthOf(element, 'width'));
  const height = lengthOf(element, 'height');
  const count = pixels(height);
  if (width !== undefined && count !== undefined) return { ratio: `${width}/${count}` };
  return height === undefined || height.endsWith('%') ? {} : { height };
}

function link(title: string, src: string, context: RuleContext): string {
  const address = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? src : `/${src}`;
  const target = address.replaceAll(/[<>\n]/g, encodeURIComponent);
  return `[${title.replaceAll(/[[\]\\]/g, '\\$&')}](${context.opaque.add(`<${target}>`, '')})`;
}
