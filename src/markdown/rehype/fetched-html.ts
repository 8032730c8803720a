import type { Root } from 'hast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { callValue, findAttribute, isJsxElement } from '../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** The pieces of HTML of the text, which its code calls by their numbers: `_html(0)`. */
    html: string[];
  }
}

/** Takes the pieces of HTML out of the code: see `stored-html.ts`. */
export function rehypeFetchedHtml() {
  return (tree: Root, file: VFile): void => {
    const html: string[] = [];
    visit(tree, (node) => {
      const attribute = isJsxElement(node) ? findAttribute(node, 'set:html') : undefined;
      if (typeof attribute?.value !== 'string') return;
      html.push(attribute.value);
      attribute.value = callValue('_html', html.length - 1);
    });
    file.data.html = html;
  };
}
