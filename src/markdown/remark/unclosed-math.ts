import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { reportProblem } from '../report.ts';

/**
 * A `$$` that is left in the text opened a formula that never closed; nobody means to print it. (At the beginning of a line the
 * tokenizer says so itself.)
 */
export function remarkUnclosedMath() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visitParents(tree, 'text', (node, ancestors) => {
      if (!node.value.includes('$$')) return;
      const place = node.position
        ? placeOfDollars(source, node.position)
        : ancestors.findLast(({ position }) => position)?.position;
      if (!place) return;
      reportProblem(file, {
        id: 'math-unclosed',
        message: 'A formula opens here with $$ and is not closed in this paragraph.',
        remedy: 'Close it with $$. For two dollars, write \\$\\$.',
        place,
      });
    });
  };
}

/** Where the first `$$` of a text stands that is not escaped. */
function placeOfDollars(source: string, { start, end }: Position): Point | undefined {
  const written = source.slice(start.offset, end.offset);
  const at = /(?<!\\)\$\$/.exec(written)?.index;
  if (at === undefined) return undefined;
  const before = written.slice(0, at).split('\n');
  return {
    line: start.line + before.length - 1,
    column: (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0),
  };
}
