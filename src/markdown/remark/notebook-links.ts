import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { decodePath } from '../site-files.ts';
import { isJsxElement, setAttribute, stringAttribute } from '../tree.ts';
import { headingId } from './heading-ids.ts';

/**
 * Jupyter makes the id of a heading by writing a hyphen for each space (`#The-first-fit`). Links within a notebook that say so lead to
 * the id that the heading has here.
 */
export function remarkNotebookLinks() {
  return (_tree: Root, file: VFile): void => {
    for (const children of file.data.notebookNodes ?? []) {
      const tree: Root = { type: 'root', children };
      const ids = new Map<string, string>();
      const known = new Set<string>();
      visit(tree, 'heading', (heading) => {
        known.add(headingId(heading));
        ids.set(toString(heading).replaceAll(' ', '-'), headingId(heading));
      });
      const targetOf = (href: string): string => {
        const name = href.startsWith('#') ? decodeFragment(href) : '';
        const id = known.has(name) ? undefined : ids.get(name);
        return id === undefined ? href : `#${id}`;
      };
      visit(tree, (node) => {
        if (node.type === 'link' || node.type === 'definition') node.url = targetOf(node.url);
        if (!isJsxElement(node) || node.name !== 'a') return;
        const href = stringAttribute(node, 'href');
        if (href !== undefined) setAttribute(node, 'href', targetOf(href));
      });
    }
  };
}

function decodeFragment(href: string): string {
  return decodePath(href.slice(1).replace(/[?#]/g, encodeURIComponent));
}
