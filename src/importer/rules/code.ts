import { codeBlock } from '../mdx/escape.ts';
import { replace, type Rule } from '../rule.ts';
import type { FenceNode } from '../tree.ts';
import type { RuleContext } from '../context.ts';

/** Code, in blocks and in text, stays as it is. A block that nothing closes ends with the post, as in kramdown. */
export const code: Rule = {
  name: 'code',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'code') {
      const source = withoutRaw(context.source.slice(node)).replaceAll(/[ \t]*\n[ \t>]*/g, ' ');
      const plain = source.replaceAll(/^`+ ?| ?`+$/g, '');
      return replace('inline', context.opaque.add(source, plain));
    }
    if (node?.type === 'indented-code') {
      // MDX knows no indented code.
      const text = context.source.slice(node).replaceAll(/^(?: {4}| {0,3}\t)/gm, '');
      return replace('block', context.opaque.add(codeBlock(withoutRaw(text).trimEnd(), '')));
    }
    return node?.type === 'fence' ? replace('text', fence(node, context)) : undefined;
  },
};

/** Liquid reads a post before kramdown does: `{% raw %}` is gone by then, in code too. */
function withoutRaw(code: string): string {
  const tag = String.raw`\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}`;
  return code
    .replaceAll(new RegExp(String.raw`\n[ \t>]*${tag}[ \t]*(?=\n)`, 'g'), '')
    .replaceAll(new RegExp(tag, 'g'), '');
}

function fence(node: FenceNode, context: RuleContext): string {
  const before = context.source.lineBefore(node.start);
  const indent = before.length;
  const quoted = before.includes('>');
  const lines = withoutRaw(context.source.slice(node)).trimEnd().split('\n');
  const marks = /^[`~]+/.exec(lines[0] ?? '')?.[0] ?? '```';
  const dedented = lines.map((line, index) => {
    if (index === 0) return line;
    if (quoted) return line.replace(/^[ \t]*>[ \t]?/, '');
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(own, indent));
  });
  return context.opaque.add([...dedented, ...(node.open ? [marks] : [])].join('\n'));
}
