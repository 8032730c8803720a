import { markAbbreviations, withoutDefinitions } from '../abbreviations.ts';
import { escapeText } from '../mdx/escape.ts';
import { replace, type Rule } from '../rule.ts';
import type { RuleContext } from '../context.ts';
import type { TextNode } from '../tree.ts';

/** Markdown text: what MDX would not take for text is escaped, and so are dollars and tildes that could be taken for marks. */
export const text: Rule = {
  name: 'text',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'text') return undefined;
    const source = context.source.slice(node);
    const own = withQuotationMarks(withoutDefinitions(escapeMarks(node, source, context)));
    // Two backslashes at the end of a line break it for kramdown, one does for GFM.
    const before = context.source.lineBefore(node.start);
    const escaped = escapeText(own, before).replaceAll(/(?<!\\)\\\\(?=\n)/g, '\\');
    return replace('text', markAbbreviations(escaped, context.abbreviations));
  },
};

/** `<<a>>` has quotation marks; a space next to one of them does not end the line. */
function withQuotationMarks(text: string): string {
  return text.replaceAll(/(?<!\\)<<([^<>\n]+)>>/g, (_, words: string) =>
    `«${words}»`.replace(/(?<=^«) /, '\u00A0').replace(/ (?=»$)/, '\u00A0'),
  );
}

/**
 * A dollar alone in its paragraph stays as it is; one of several could pair with another. So could single tildes, between which GFM
 * strikes text through, and kramdown does not.
 */
function escapeMarks(node: TextNode, source: string, context: RuleContext): string {
  return source.replaceAll(/\\[\s\S]|\$|(?<!~)~(?!~)/g, (match, offset: number) => {
    if (match !== '$' && match !== '~') return match;
    return hasPartner(match, node.start + offset, context) ? `\\${match}` : match;
  });
}

const dollar = /\$[\s\S]*\$/;
const tilde = /(?<!~)~(?=[^\s~])[\s\S]*(?<=[^\s~])~(?!~)/;

/** Whether a dollar or a tilde at an offset could pair with another one of its paragraph. */
export function hasPartner(mark: '$' | '~', offset: number, { source }: RuleContext): boolean {
  const start = source.text.slice(0, offset).lastIndexOf('\n\n') + 1;
  const paragraph = source
    .slice({ start, end: source.paragraphEnd(offset) })
    .replaceAll(/\\[\s\S]/g, '');
  return (mark === '$' ? dollar : tilde).test(paragraph);
}
