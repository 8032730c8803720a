import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import type { TextOptions } from '../text-options.ts';
import { findAttribute, isJsxElement, removeAttribute, type JsxElement } from '../tree.ts';
import { literalValue } from './literal-value.ts';

/** Makes tables sortable: those of `<Table sortable>`, and with `pretty_table: true` all of a text. */
export function remarkSortableTables(optionsOf: (file: string) => TextOptions) {
  return (tree: Root, file: VFile): void => {
    const { prettyTables } = optionsOf(file.path);
    visit(tree, (node, index, parent) => {
      if (isJsxElement(node) && node.name === 'Table') {
        if (takeSortable(node, prettyTables)) wrapTables(node);
        return SKIP;
      }
      if (!prettyTables || node.type !== 'table' || !parent || index === undefined) return;
      parent.children[index] = sortable(node);
      return SKIP;
    });
  };
}

function takeSortable(element: JsxElement, otherwise: boolean): boolean {
  const attribute = findAttribute(element, 'sortable');
  removeAttribute(element, 'sortable');
  return attribute ? literalValue(attribute.value) === true : otherwise;
}

function wrapTables(element: JsxElement): void {
  const children = element.children as RootContent[];
  element.children = children.map((child) =>
    child.type === 'table' ? sortable(child) : child,
  ) as JsxElement['children'];
}

function sortable(table: RootContent): RootContent {
  return {
    type: 'mdxJsxFlowElement',
    name: 'SortableTable',
    attributes: [],
    children: [table] as never[],
  };
}
