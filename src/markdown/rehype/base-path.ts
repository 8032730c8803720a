import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '../../lib/addresses.ts';
import type { MarkdownContext } from '../context.ts';
import { isJsxElement, setAttribute, stringAttribute } from '../tree.ts';

const addressAttributes = ['href', 'src', 'poster'];

/** `/blog/` in a post means the top of the site: under a base path it becomes `/notes/blog/`. */
export function rehypeBasePath({ base }: Pick<MarkdownContext, 'base'>) {
  return (tree: Root): void => {
    if (base === '/') return;
    visit(tree, (node) => {
      if (node.type === 'element') {
        for (const name of addressAttributes) {
          const value = node.properties[name];
          if (typeof value === 'string') node.properties[name] = withBase(base, value);
        }
      } else if (isJsxElement(node)) {
        const element = node as unknown as Parameters<typeof setAttribute>[0];
        if (!element.name || /^[A-Z]/.test(element.name)) return;
        for (const name of addressAttributes) {
          const value = stringAttribute(element, name);
          if (value !== undefined) setAttribute(element, name, withBase(base, value));
        }
      }
    });
  };
}
