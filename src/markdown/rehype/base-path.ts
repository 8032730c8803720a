import type { Root } from 'hast';
import { visit } from '../../lib/visit.ts';
import { withBase } from '../../lib/addresses.ts';
import type { MarkdownContext } from '../context.ts';
import { asHtmlElement } from './html-element.ts';

const addressAttributes = ['href', 'src', 'poster'];

/** Lists of addresses, by their names in HTML and in hast. */
const listAttributes = ['srcset', 'srcSet'];

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
      for (const name of listAttributes) {
        const value = element?.get(name);
        if (value !== undefined) element?.set(name, listWithBase(base, value));
      }
    });
  };
}

/** `/a.png 1x, /b.png 2x` */
function listWithBase(base: string, list: string): string {
  return list.replace(
    /(^\s*|,\s*)(\/\S*)/g,
    (_match, before: string, address: string) => before + withBase(base, address),
  );
}
