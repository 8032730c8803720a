import { isDefinition } from '../kramdown-attributes.ts';
import { escapeText } from '../mdx/escape.ts';
import { replace, type Rule } from '../rule.ts';

/** What tells kramdown where Markdown is read, which is everywhere here. */
const extension = /^\{:(?:\/|:(?:nomarkdown|options)\b)/;

/**
 * Attribute lists that belong to nothing. kramdown shows nothing of them either; what it takes for text, `{#a}` outside of a heading and
 * extensions that it does not know, is text.
 */
export const attributeList: Rule = {
  name: 'attribute-list',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'attribute-list') return undefined;
    const source = context.source.slice(node);
    if (extension.test(source) || isDefinition(source)) return replace('text', '');
    if (/^\{(?:#|::)/.test(source))
      return replace('text', escapeText(source, context.source.lineBefore(node.start)));
    const message = `kramdown's ${source} belongs to nothing. It was left out.`;
    context.report('kramdown-attribute', message, node);
    return replace('text', '');
  },
};
