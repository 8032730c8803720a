import { markAbbreviations, withoutDefinitions } from '../abbreviations.ts';
import { escapeText } from '../mdx/escape.ts';
import { replace, type Rule } from '../rule.ts';
import type { RuleContext } from '../context.ts';
import type { TextNode } from '../tree.ts';

/** Markdown text: what MDX would not take for text is escaped, and so are dollars that could be taken for a formula. */
export const text: Rule = {
  name: 'text',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'text') return undefined;
    const source = context.source.slice(node);
    const atLineStart = context.source.lineBefore(node.start) === '';
    const own = withoutDefinitions(escapeDollars(node, source, context));
    // Two backslashes at the end of a line break it for kramdown, one does for GFM.
    const escaped = escapeText(own, atLineStart).replaceAll(/(?<!\\)\\\\(?=\n)/g, '\\');
    return replace('text', markAbbreviations(escaped, context.abbreviations));
  },
};

/** A dollar alone in its paragraph stays as it is; one of several could pair with another. */
function escapeDollars(node: TextNode, source: string, context: RuleContext): string {
  return source.replaceAll(/\\[\s\S]|\$/g, (match, offset: number) => {
    if (match !== '$') return match;
    return hasOtherDollar(node.start + offset, context) ? '\\$' : '$';
  });
}

function hasOtherDollar(offset: number, context: RuleContext): boolean {
  const { text: whole } = context.source;
  const start = whole.slice(0, offset).lastIndexOf('\n\n') + 1;
  const paragraph = { start, end: context.source.paragraphEnd(offset) };
  const dollars =
    context.source
      .slice(paragraph)
      .replaceAll(/\\[\s\S]/g, '')
      .match(/\$/g) ?? [];
  return dollars.length > 1;
}
