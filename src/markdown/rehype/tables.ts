import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from '../../lib/visit.ts';
import { isJsxElement, setAttribute, type JsxElement } from '../tree.ts';
import { asHtmlElement } from './html-element.ts';

type Tag = Element | JsxElement;

/**
 * Wide tables scroll in a box of their own, which the keyboard can reach; the page does not. A cell without words is no header
 * (https://www.w3.org/WAI/tutorials/tables/two-headers/), and the others then say what they are headers of. Tables that are written as
 * HTML are no exception.
 */
export function rehypeTables(label: string) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined || asHtmlElement(node)?.name !== 'table') return;
      const table = node as Tag;
      nameHeaders(table);
      alignByStyle(table);
      const wrapper: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-wrapper'], role: 'group', ariaLabel: label, tabIndex: 0 },
        children: [table as ElementContent],
      };
      parent.children[index] = wrapper;
      return SKIP;
    });
  };
}

function nameHeaders(table: Tag): void {
  const headers: Tag[] = [];
  visit(table as Element, (node) => {
    const cell = asHtmlElement(node);
    if (cell?.name === 'th') headers.push(cell.node);
  });
  const blank = new Set(headers.filter(({ children }) => children.length === 0));
  if (blank.size === 0) return;
  for (const cell of headers) {
    if (blank.has(cell)) makeData(cell);
    else addScope(cell);
  }
}

/** Markdown gives cells the attribute `align`, which is obsolete (https://html.spec.whatwg.org/#non-conforming-features). */
function alignByStyle(table: Tag): void {
  visit(table as Element, 'element', ({ properties }) => {
    const { align } = properties;
    if (typeof align !== 'string') return;
    delete properties['align'];
    properties['style'] = `text-align: ${align}`;
  });
}

function makeData(cell: Tag): void {
  if (isJsxElement(cell)) cell.name = 'td';
  else cell.tagName = 'td';
}

function addScope(cell: Tag): void {
  if (asHtmlElement(cell)?.get('scope') !== undefined) return;
  if (isJsxElement(cell)) setAttribute(cell, 'scope', 'col');
  else cell.properties['scope'] = 'col';
}
