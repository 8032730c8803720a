import { escapeText } from '../mdx/escape.ts';
import { replace, type Rule } from '../rule.ts';

/** `<https://example.org>` becomes `[https://example.org](https://example.org)`; the address of any other link stays. */
export const link: Rule = {
  name: 'link',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'destination') {
      return replace('inline', `]${context.opaque.add(context.source.slice(node).slice(1), '')}`);
    }
    if (node?.type !== 'autolink') return undefined;
    const address = /^[a-z][a-z0-9+.-]*:/i.test(node.url) ? node.url : `mailto:${node.url}`;
    const words = escapeText(node.url.replaceAll(/[\\*_[\]`]/g, '\\$&'));
    const target = /[()]/.test(address) ? `<${address}>` : address;
    return replace('inline', `[${words}](${context.opaque.add(target, '')})`);
  },
};
