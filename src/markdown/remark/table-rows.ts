import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { reportWarning } from '../report.ts';

/**
 * Warns of a row with more cells than its table has columns: GFM leaves out the rest without a word. Most often a bar in a
 * formula (`$|x|$`) cut a cell in two.
 */
export function remarkTableRows() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0;
      for (const row of table.children) {
        const surplus = row.children[columns];
        if (!surplus) continue;
        reportWarning(
          file,
          `This row has ${row.children.length} cells and its table ${columns} columns: the rest does not appear. A | divides cells, in formulas too: write \\vert there, and \\| elsewhere.`,
          surplus.position,
        );
      }
    });
  };
}
