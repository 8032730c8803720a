import { citationGroup } from '../citations/group.ts';
import { codeSpan } from '../mdx/escape.ts';
import { openTag } from '../mdx/jsx.ts';
import { joinPieces } from '../mdx/pieces.ts';
import { trimBlock } from '../mdx/trim-block.ts';
import { replace, type Rule } from '../rule.ts';

/** `{% quote key %}…{% endquote %}` becomes `<Quote cite="[@key]">`. */
export const quote: Rule = {
  name: 'quote',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'block' || node.opener.name !== 'quote' || context.inline) return undefined;
    const [key = ''] = node.opener.args.trim().split(/\s+/);
    const content = trimBlock(joinPieces(context.convert(node.children)).mdx);
    const group = context.cited.add([key]).length === 0 ? citationGroup([key]) : undefined;
    if (group === undefined) {
      const message = `No BibTeX file of the site has "${key}". The key is shown instead of the work.`;
      context.report('citation-missing', message, node.opener);
    }
    const cite = group ?? codeSpan(key);
    return replace(
      'block',
      `${openTag('Quote', { cite }, { empty: false })}\n\n${content}\n\n</Quote>`,
    );
  },
};
