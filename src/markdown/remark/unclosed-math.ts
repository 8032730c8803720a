import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { reportProblem } from '../report.ts';

/**
 * A `$$` that is left in the text opened a formula that never closed; nobody means to print it. (At the beginning of a line the
 * tokenizer says so itself.)
 */
export function remarkUnclosedMath() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'text', (node) => {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      const written = source.slice(start.offset, end.offset);
      const at = /(?<!\\)\$\$/.exec(written)?.index;
      if (at === undefined || !node.value.includes('$$')) return;
      const before = written.slice(0, at).split('\n');
      reportProblem(file, {
        id: 'math-unclosed',
        message: 'A formula opens here with $$ and is not closed in this paragraph.',
        remedy: 'Close it with $$. For two dollars, write \\$\\$.',
        place: {
          line: start.line + before.length - 1,
          column: (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0),
        },
      });
    });
  };
}
