import type { Root, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { placeWithin } from '../place.ts';
import { reportProblem } from '../report.ts';

/**
 * A `$$` that is left in the text opened a formula that never closed; nobody means to print it. (At the beginning of a line the
 * tokenizer says so itself.)
 */
export function remarkUnclosedMath() {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, 'text', (node, ancestors) => {
      if (!node.value.includes('$$')) return;
      const place = node.position
        ? placeOfDollars(file, node)
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

/** Where the first `$$` of a text stands that is not escaped; undefined if all are. */
function placeOfDollars(file: VFile, node: Text): Point | Position | undefined {
  const dollars = /(?<!\\)\$\$/;
  const { start, end } = node.position ?? {};
  const written = String(file.value).slice(start?.offset, end?.offset);
  return dollars.test(written) ? placeWithin(file, node, dollars) : undefined;
}
