import type { Root } from 'hast';
import { visit } from '../../lib/visit.ts';

/** Footnotes get the ids that kramdown gives them (`fn:x`, `fnref:x`), so that links to old pages still arrive. */
export function rehypeFootnoteIds() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['id', 'href']) {
        const value = properties[name];
        if (typeof value === 'string') {
          properties[name] = value.replace(/^(#?)(fn|fnref)-(?=.)/, '$1$2:');
        }
      }
    });
  };
}
