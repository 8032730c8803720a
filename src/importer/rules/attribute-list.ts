import { replace, type Rule } from '../rule.ts';
import { codeSpan } from '../mdx/escape.ts';

/** kramdown's attribute lists: kept, visible. */
export const attributeList: Rule = {
  name: 'attribute-list',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'attribute-list') return undefined;
    const source = context.source.slice(node);
    const message = `kramdown's ${source} has no counterpart yet. It is kept as visible text.`;
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
