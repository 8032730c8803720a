import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { finishedClass } from '../notebook/finished-html.ts';
import { oneNode } from './one-node.ts';

/**
 * Makes the content of each finished piece of HTML one node, as `rehype/formulas.ts` does with formulas: a table of a notebook may have
 * thousands of cells, and each would become a call in the compiled page.
 */
export function rehypeFinishedHtml() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { className } = element.properties;
      if (!Array.isArray(className) || !className.includes(finishedClass)) return;
      const others = className.filter((name) => name !== finishedClass);
      if (others.length > 0) element.properties['className'] = others;
      else delete element.properties['className'];
      element.children = [oneNode(toHtml(element.children))];
      return SKIP;
    });
  };
}
