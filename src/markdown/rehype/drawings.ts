import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { oneNode } from './one-node.ts';

/** Makes each SVG of a drawing one node, as formulas are: it may have thousands of elements, and each would be a call in the page. */
export function rehypeDrawings() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isDrawn(node) || !parent || index === undefined) return undefined;
      parent.children[index] = oneNode(toHtml(node));
      return [SKIP, index + 1];
    });
  };
}

function isDrawn({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'svg' && Array.isArray(className) && className.includes('drawn');
}
