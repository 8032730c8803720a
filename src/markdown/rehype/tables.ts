import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wide tables scroll in a box of their own, which the keyboard can reach; the page does not. A cell without words is no header
 * (https://www.w3.org/WAI/tutorials/tables/two-headers/), and the others then say what they are headers of.
 */
export function rehypeTables(label: string) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      nameHeaders(node);
      const wrapper: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-wrapper'], role: 'group', ariaLabel: label, tabIndex: 0 },
        children: [node],
      };
      parent.children[index] = wrapper;
      return SKIP;
    });
  };
}

function nameHeaders(table: Element): void {
  const headers: Element[] = [];
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th') headers.push(cell);
  });
  const blank = headers.filter(({ children }) => children.length === 0);
  for (const cell of blank) cell.tagName = 'td';
  if (blank.length === 0) return;
  for (const { tagName, properties } of headers) {
    if (tagName === 'th') properties['scope'] ??= 'col';
  }
}
