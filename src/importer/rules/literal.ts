import { escapeText } from '../mdx/escape.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { RuleContext } from '../context.ts';
import type { Node } from '../tree.ts';

/** What is Markdown, and no HTML, Liquid or formula. */
const markdown: ReadonlySet<Node['type']> = new Set([
  'text',
  'code',
  'fence',
  'image',
  'destination',
  'autolink',
  'attribute-list',
  'footnote',
]);

/**
 * Where kramdown reads no Markdown, its marks are text: between `{::nomarkdown}` and `{:/nomarkdown}`, and where a rule says so.
 */
export const literal: Rule = {
  name: 'literal',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node && context.literal && markdown.has(node.type)) {
      return replace('text', escapeMarkdown(context.source.slice(node)));
    }
    return isList(node, /^\{::nomarkdown\s*\}$/, context)
      ? withoutMarkdown(nodes, index, context)
      : undefined;
  },
};

function withoutMarkdown(
  nodes: readonly Node[],
  index: number,
  context: RuleContext,
): Conversion | undefined {
  const count = nodes
    .slice(index)
    .findIndex((node) => isList(node, /^\{:\/(?:nomarkdown)?\s*\}$/, context));
  if (count === -1) return undefined;
  const pieces = context.asLiteral().convert(nodes.slice(index + 1, index + count));
  return { count: count + 1, pieces: [{ kind: 'text', mdx: '' }, ...pieces] };
}

function isList(node: Node | undefined, pattern: RegExp, { source }: RuleContext): boolean {
  return node?.type === 'attribute-list' && pattern.test(source.slice(node));
}

/** With a backslash before each mark, at the start of a line before those of headings, lists and quotations too. */
function escapeMarkdown(text: string): string {
  const escaped = text
    .replaceAll(/[\\*_[\]~|$]/g, '\\$&')
    .replaceAll(/^([ \t]*)([-+#>=]|\d{1,9}(?=[.)]))/gm, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
  return escapeText(escaped);
}
