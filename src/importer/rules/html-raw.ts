import { toText } from 'hast-util-to-text';
import type { RuleContext } from '../context.ts';
import { asJsx, parseElement } from '../html/as-jsx.ts';
import { codeBlock } from '../mdx/escape.ts';
import { unquoted } from '../quotation.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { OpaqueNode } from '../tree.ts';

/**
 * Elements whose content is no Markdown: drawings (`<svg>`) and formulas (`<math>`) stay as they are, on one line; `<pre>` becomes a
 * fence, or stays too if there are elements in it.
 */
export const htmlRaw: Rule = {
  name: 'html-raw',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'opaque' || node.language !== 'html') return undefined;
    if (node.name === 'pre') return preformatted(node, context) ?? kept(node, context);
    return node.name === 'svg' || node.name === 'math' ? kept(node, context) : undefined;
  },
};

function kept(node: OpaqueNode, context: RuleContext): Conversion | undefined {
  const before = context.source.lineBefore(node.start);
  const indent = new RegExp(`^[ \\t]{0,${before.trim() === '' ? before.length : 0}}`, 'gm');
  const jsx = asJsx(sourceOf(node, context).replaceAll(indent, ''));
  if (jsx === undefined) return undefined;
  const alone = before.trim() === '' && context.source.lineAfter(node.end).trim() === '';
  const isBlock = !context.inline && (alone || (node.name === 'pre' && !context.phrasing));
  return replace(isBlock ? 'block' : 'inline', context.opaque.add(jsx, ''));
}

/** Code alone; colours that a tool has written into it are Folia's to give. */
function preformatted(node: OpaqueNode, context: RuleContext): Conversion | undefined {
  if (context.inline) return undefined;
  const pre = parseElement(sourceOf(node, context));
  if (!pre) return undefined;
  const elements = pre.children.filter(({ type }) => type === 'element');
  const [code] = elements;
  const inner = code?.type === 'element' && code.tagName === 'code' ? code : pre;
  if (inner.children.some((child) => child.type === 'element')) return undefined;
  const classes = [inner, pre]
    .flatMap(({ properties }) => properties['className'] ?? [])
    .map(String);
  const language = classes
    .map((name) => /^(?:language|lang|highlight-source)-(\S+)$/.exec(name)?.[1])
    .find((name) => name !== undefined);
  const text = toText(inner, { whitespace: 'pre' }).replace(/^\n/, '').trimEnd();
  return replace('block', context.opaque.add(codeBlock(text, language ?? 'text')));
}

function sourceOf(node: OpaqueNode, { source }: RuleContext): string {
  return unquoted(source.slice(node), source.lineBefore(node.start));
}
