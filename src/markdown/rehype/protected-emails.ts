import type { ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from '../../lib/visit.ts';
import { encodeEmail, spellEmail } from '../../lib/protected-email.ts';
import type { MarkdownContext } from '../context.ts';
import { asHtmlElement } from './html-element.ts';

const scheme = /^mailto:/i;

/**
 * Links to e-mail addresses become `<protected-email>`: the address is spelt out, and a script makes it a link again. The words of
 * a link stay, unless they are the address itself.
 */
export function rehypeProtectedEmails({ protectEmail }: Pick<MarkdownContext, 'protectEmail'>) {
  return (tree: Root): void => {
    if (!protectEmail) return;
    visit(tree, (node, index, parent) => {
      const element = asHtmlElement(node);
      const href = element?.name === 'a' ? element.get('href') : undefined;
      if (!element || !href || !scheme.test(href) || !parent || index === undefined) return;
      const link = href.replace(scheme, '');
      const words = element.node.children as ElementContent[];
      const isAddress = toString({ type: 'root', children: words }).includes('@');
      parent.children[index] = {
        type: 'element',
        tagName: 'protected-email',
        properties: { dataCode: encodeEmail(link) },
        children: [
          ...(isAddress ? [] : [...words, { type: 'text', value: ' ' } as const]),
          {
            type: 'element',
            tagName: 'span',
            properties: {},
            children: [
              { type: 'text', value: isAddress ? spellEmail(link) : `(${spellEmail(link)})` },
            ],
          },
        ],
      };
    });
  };
}
