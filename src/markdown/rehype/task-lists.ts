import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../../lib/visit.ts';

/** The checkbox of a task gets the task as its name; without one, a screen reader says "checkbox" and no more. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (item) => {
      const { className } = item.properties;
      if (!Array.isArray(className) || !className.includes('task-list-item')) return undefined;
      visit(item, 'element', (input) => {
        if (input.tagName === 'input') input.properties.ariaLabel = toString(item).trim();
        // A task may hold a list of further tasks: they are visited for themselves.
        return input.tagName === 'ul' ? SKIP : undefined;
      });
      return undefined;
    });
  };
}
