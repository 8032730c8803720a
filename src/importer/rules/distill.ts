import type { DistillName } from '../../schemas/distill.ts';
import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { inlineTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { attribute, type ElementNode, type OpaqueNode } from '../tree.ts';
import { showSource } from './kept-as-code.ts';

/**
 * Citations, footnotes, formulas and code in Distill's elements stay as they are, in the form that MDX takes:
 *
 * ```html
 * <d-cite key=a></d-cite>      <d-cite key="a"></d-cite>
 * ```
 *
 * A footnote becomes one line. Elements of Distill that stand on lines of their own are HTML like any other.
 */
export const distill: Rule = {
  name: 'distill',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'opaque')
      return isNamed(node, 'd-math', 'd-code') ? raw(node, context) : undefined;
    if (node?.type !== 'element') return undefined;
    if (isNamed(node, 'd-cite')) return cite(node, context);
    return isNamed(node, 'd-footnote') ? footnote(node, context) : undefined;
  },
};

function isNamed({ name }: { name: string }, ...names: DistillName[]): boolean {
  return (names as string[]).includes(name);
}

/** Text between the tags stands before the citation in Distill, too. */
function cite(node: ElementNode, context: RuleContext): Conversion {
  const keys = (attribute(node, 'key') ?? '').split(/[\s,;]+/).filter(Boolean);
  if (keys.length === 0) {
    context.report('html-unknown', '<d-cite> names no key. It is kept as code.', node);
    return showSource(node, 'html', context);
  }
  const missing = context.cited.addDistill(keys);
  if (missing.length > 0) {
    const names = missing.map((key) => `"${key}"`).join(', ');
    const message = `No BibTeX file of the site has ${names}. <d-cite> is kept as code.`;
    context.report('citation-missing', message, node);
    return showSource(node, 'html', context);
  }
  const tag = inlineTag('d-cite', { key: keys.join(',') }, { empty: false });
  const before = context.convert(node.children).filter(({ mdx }) => mdx.trim() !== '');
  return { count: 1, pieces: [...before, { kind: 'inline', mdx: `${tag}</d-cite>` }] };
}

function footnote(node: ElementNode, context: RuleContext): Conversion {
  return replace('inline', `<d-footnote>${toCaption(node.children, context)}</d-footnote>`);
}

/** What is between the tags is kept to the letter; the opening tag has one line. */
function raw(node: OpaqueNode, context: RuleContext): Conversion {
  const source = context.source
    .slice(node)
    .replace(/^<[^>]*>/, (tag) => tag.replaceAll(/\s*\n\s*/g, ' '))
    .replace(/^<[\w-]+/, `<${node.name}`)
    .replace(/[\w-]+(?=\s*>$)/, node.name);
  const isBlock = /^<[^>]*\sblock\b/.test(source);
  const alone =
    context.source.lineBefore(node.start).trim() === '' &&
    context.source.lineAfter(node.end).trim() === '';
  const block = !context.inline && (alone || (isBlock && node.name === 'd-code'));
  return replace(block ? 'block' : 'inline', context.opaque.add(source));
}
