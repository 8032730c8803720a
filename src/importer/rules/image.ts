import type { RuleContext } from '../context.ts';
import { imageSource } from '../image-source.ts';
import { codeSpan } from '../mdx/escape.ts';
import { inlineTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { Span } from '../source-text.ts';
import { attribute, isElement, type ElementNode, type ImageNode } from '../tree.ts';
import { toProps } from '../html/attributes.ts';
import { showSource } from './kept-as-code.ts';

/** Markdown images and `<img>`: the image is copied, or a note stands in its place. */
export const image: Rule = {
  name: 'image',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'image') return markdownImage(node, context);
    return isElement(node, 'img') ? htmlImage(node, context) : undefined;
  },
};

function markdownImage(node: ImageNode, context: RuleContext): Conversion {
  const source = imageSource(node.url, node, context);
  if (source === undefined) return missing(node.url, node.alt, node, context);
  const address = /[\s()<>]/.test(source) ? `<${source}>` : source;
  const title = node.title === undefined ? '' : ` ${node.title}`;
  return replace('inline', `![${node.alt}](${context.opaque.add(`${address}${title}`)})`);
}

function htmlImage(node: ElementNode, context: RuleContext): Conversion {
  const address = attribute(node, 'src') ?? '';
  if (address === '') {
    const message = 'This image has no address, and shows nothing. It was left out.';
    context.report('image-missing', message, node);
    return replace('inline', '');
  }
  if (/\{[{%]/.test(address)) {
    const message =
      'The address of this image is Liquid, which is not known here. The tag is kept as visible text.';
    context.report('liquid-unknown', message, node);
    return showSource(node, 'html', context);
  }
  const source = imageSource(address, node, context);
  if (source === undefined) return missing(address, attribute(node, 'alt') ?? '', node, context);
  const local = context.images.find(address).status === 'found';
  const props = { ...toProps(node, context), src: local ? `/${source}` : source };
  return replace('inline', inlineTag('img', props, { empty: true }));
}

function missing(address: string, alt: string, node: Span, context: RuleContext): Conversion {
  const source = context.source.slice(node).replaceAll('*/', '* /').replaceAll(/\s+/g, ' ');
  const comment = context.opaque.add(`{/* image-missing: ${source} */}`, '');
  const text = `**Missing image:** ${context.opaque.add(codeSpan(address), address)}`;
  const words = alt.trim() === '' ? '' : ` (${context.opaque.add(codeSpan(alt), alt)})`;
  return replace('inline', `${text}${words}${comment}`);
}
