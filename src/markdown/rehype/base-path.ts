import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '../../lib/addresses.ts';
import type { MarkdownContext } from '../context.ts';
import { asHtmlElement } from './html-element.ts';

const addressAttributes = ['href', 'src', 'poster'];

/** `/blog/` in a post means the top of the site: under a base path it becomes `/notes/blog/`. */
export function rehypeBasePath({ base }: Pick<MarkdownContext, 'base'>) {
  return (tree: Root): void => {
    if (base === '/') return;
    visit(tree, (node) => {
      const element = asHtmlElement(node);
      for (const name of addressAttributes) {
        const value = element?.get(name);
        if (value !== undefined) element?.set(name, withBase(base, value));
      }
    });
  };
}
