import type { RuleContext } from '../context.ts';
import { imageSource } from '../image-source.ts';
import { codeSpan } from '../mdx/escape.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { Span } from '../source-text.ts';
import { attribute, isElement, type ElementNode, type ImageNode } from '../tree.ts';
import { toProps } from '../html/attributes.ts';

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

function htmlImage(node: ElementNode, context: RuleContext): Conversion | undefined {
  const address = attribute(node, 'src') ?? '';
  // Liquid in the address: the rule for HTML shows it.
  if (address.includes('{{') || address === '') return undefined;
  const source = imageSource(address, node, context);
  if (source === undefined) return missing(address, attribute(node, 'alt') ?? '', node, context);
  const local = context.images.find(address).status === 'found';
  const props = { ...toProps(node, context), src: local ? `/${source}` : source };
  return replace('inline', openTag('img', props, { empty: true }).replaceAll(/\n\s*/g, ' '));
}

function missing(address: string, alt: string, node: Span, context: RuleContext): Conversion {
  const source = context.source.slice(node).replaceAll('*/', '* /').replaceAll(/\s+/g, ' ');
  const comment = context.opaque.add(`{/* image-missing: ${source} */}`, '');
  const text = `**Missing image:** ${context.opaque.add(codeSpan(address), address)}`;
  const words = alt.trim() === '' ? '' : ` (${context.opaque.add(codeSpan(alt), alt)})`;
  return replace('inline', `${text}${words}${comment}`);
}
