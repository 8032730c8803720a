import { replace, type Rule } from '../rule.ts';
import { codeSpan } from '../mdx/escape.ts';

/**
 * Attribute lists that belong to nothing. kramdown's extensions tell it where Markdown is read, which is everywhere here; the others
 * stay visible.
 */
export const attributeList: Rule = {
  name: 'attribute-list',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'attribute-list') return undefined;
    const source = context.source.slice(node);
    if (/^\{:(?:\/|:(?:nomarkdown|options)\b)/.test(source)) return replace('text', '');
    const message = `kramdown's ${source} belongs to nothing here. It is kept as visible text.`;
    context.report('kramdown-unknown', message, node);
    const alone =
      context.source.lineBefore(node.start).trim() === '' &&
      context.source.lineAfter(node.end).trim() === '';
    return replace(
      alone && !context.inline ? 'block' : 'inline',
      context.opaque.add(codeSpan(source), ''),
    );
  },
};
