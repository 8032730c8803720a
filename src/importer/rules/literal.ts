import { escapeText } from '../mdx/escape.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { RuleContext } from '../context.ts';
import type { Node } from '../tree.ts';
import { hasPartner } from './text.ts';

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
      return replace('text', escapeMarkdown(node, context));
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

/** A mark of emphasis, code, a link, a line struck through, a formula or an escape; `_` within a word is none. */
const mark =
  /\\(?=[!-/:-@[-`{-~])|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|`|\](?=[([])|\[(?=[@^])|\||\$|~+/gu;

/** The mark of a heading, an item, a quotation or an underline, at the start of a line. */
const lineMark =
  /(?<=^[ \t]*)(?:#(?=#{0,5}[ \t\n])|[-+](?=[ \t\n])|[>=]|-(?=-))|(?<=^[ \t]*\d{1,9})[.)](?=[ \t\n])/gm;

/** With a backslash before each mark. */
function escapeMarkdown(node: Node, context: RuleContext): string {
  const { source } = context;
  const atLineStart = source.lineBefore(node.start).trim() === '';
  const begins = (offset: number, text: string): boolean =>
    atLineStart || text.lastIndexOf('\n', offset) >= 0;
  const escaped = source
    .slice(node)
    .replaceAll(mark, (found, offset: number) => {
      const pairs = found === '$' || found === '~';
      if (pairs && !hasPartner(found, node.start + offset, context)) return found;
      return [...found].map((sign) => `\\${sign}`).join('');
    })
    .replaceAll(lineMark, (found, offset: number, text: string) =>
      begins(offset, text) ? `\\${found}` : found,
    );
  return escapeText(escaped);
}
