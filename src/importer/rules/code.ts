import { codeBlock, endsInLanguage } from '../mdx/escape.ts';
import type { Piece } from '../mdx/pieces.ts';
import { unquoted } from '../quotation.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { CodeNode, FenceNode, IndentedCodeNode } from '../tree.ts';
import type { RuleContext } from '../context.ts';

/** Code, in blocks and in text, stays as it is. A block that nothing closes ends with the post, as in kramdown. */
export const code: Rule = {
  name: 'code',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'code') return { count: 1, pieces: [inlineCode(node, context)] };
    return node?.type === 'fence' || node?.type === 'indented-code'
      ? blockCode(node, context)
      : undefined;
  },
};

/** @param language what its colours are of. Default: it has none. */
export function inlineCode(node: CodeNode, context: RuleContext, language?: string): Piece {
  const source = withoutRaw(context.source.slice(node)).replaceAll(/[ \t]*\n[ \t>]*/g, ' ');
  const plain = source.replaceAll(/^`+ ?| ?`+$/g, '');
  const name = language ?? (endsInLanguage(plain) ? 'text' : undefined);
  const marked = name === undefined ? source : source.replace(/ ?`+$/, `{:${name}}$&`);
  return { kind: 'inline', mdx: context.opaque.add(marked, plain) };
}

/** @param language what stands behind the marks, if nothing does so far. */
export function blockCode(
  node: FenceNode | IndentedCodeNode,
  context: RuleContext,
  language = '',
): Conversion {
  if (node.type === 'fence') return replace('text', fence(node, context, language));
  // MDX knows no indented code.
  const text = context.source.slice(node).replaceAll(/^(?: {4}| {0,3}\t)/gm, '');
  return replace('block', context.opaque.add(codeBlock(withoutRaw(text).trimEnd(), language)));
}

/** Liquid reads a post before kramdown does: `{% raw %}` is gone by then, in code too. */
function withoutRaw(code: string): string {
  const tag = String.raw`\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}`;
  return code
    .replaceAll(new RegExp(String.raw`\n[ \t>]*${tag}[ \t]*(?=\n)`, 'g'), '')
    .replaceAll(new RegExp(tag, 'g'), '');
}

function fence(node: FenceNode, context: RuleContext, language: string): string {
  const before = context.source.lineBefore(node.start);
  const indent = before.length;
  const quoted = before.includes('>');
  const source = unquoted(context.source.slice(node), before);
  const lines = withoutRaw(source).trimEnd().split('\n');
  const marks = /^(?:`+|~+)/.exec(lines[0] ?? '')?.[0] ?? '```';
  const dedented = lines.map((line, index) => {
    if (index === 0) return line === marks ? marks + language : line;
    if (quoted) return line;
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(own, indent));
  });
  return context.opaque.add([...dedented, ...(node.open ? [marks] : [])].join('\n'));
}
