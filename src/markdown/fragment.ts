import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Point } from 'unist';
import { visit } from '../lib/visit.ts';
import { VFileMessage } from 'vfile-message';
import { parseWithoutMdx } from './without-mdx.ts';

/**
 * Parses the Markdown in a string attribute (`caption="A **map** of $x$"`). It is Markdown without JSX: braces are braces, and
 * HTML is HTML. Positions in the result, and in an error, are positions in the file.
 *
 * @param source the text of the file.
 */
export function parseAttribute(
  attribute: MdxJsxAttribute,
  value: string,
  source: string,
): RootContent[] {
  const lines = lineStarts(attribute, value, source);
  try {
    const tree = parseWithoutMdx(value);
    movePositions(tree, lines);
    return tree.children;
  } catch (error) {
    if (!(error instanceof VFileMessage) || error.line === undefined) throw error;
    const start = move({ line: error.line, column: error.column ?? 1 }, lines);
    const place = start ?? attribute.position?.start;
    const moved = new VFileMessage(error.reason, {
      ...(place && { place }),
      ruleId: error.ruleId ?? undefined,
      source: error.source ?? undefined,
    });
    moved.note = error.note;
    throw moved;
  }
}

interface FilePoint extends Point {
  offset: number;
}

/**
 * Where each line of the value begins in the file. The value of an attribute that goes over several lines comes without their
 * indentation. None if the attribute is not as it is in the file.
 */
function lineStarts(attribute: MdxJsxAttribute, value: string, source: string): FilePoint[] {
  const start = valueStart(attribute, source);
  if (start === undefined) return [];
  const above = source.slice(0, start).split('\n');
  const firstColumn = (above.at(-1)?.length ?? 0) + 1;
  const written = source.slice(start, attribute.position?.end.offset).split('\n');
  let offset = start;
  return value.split('\n').map((line, index) => {
    const full = written[index] ?? '';
    const indent =
      index === 0 ? 0 : full.indexOf(line.trimStart().slice(0, 1)) - leadingSpaces(line);
    const column = index === 0 ? firstColumn : indent + 1;
    const point = { line: above.length + index, column, offset: offset + indent };
    offset += full.length + 1;
    return point;
  });
}

function valueStart({ name, position, data }: MdxJsxAttribute, source: string): number | undefined {
  if (data?.valueStart !== undefined) return data.valueStart;
  const start = position?.start.offset;
  return start !== undefined && source.startsWith(`${name}=`, start)
    ? start + name.length + 2
    : undefined;
}

function leadingSpaces(line: string): number {
  return line.length - line.trimStart().length;
}

function movePositions(tree: Root, lines: readonly FilePoint[]): void {
  visit(tree, (node) => {
    if (!node.position) return;
    const start = move(node.position.start, lines);
    const end = move(node.position.end, lines);
    if (start && end) node.position = { start, end };
    else delete node.position;
  });
}

function move({ line, column }: Point, lines: readonly FilePoint[]): FilePoint | undefined {
  const start = lines[line - 1];
  return (
    start && {
      line: start.line,
      column: start.column + column - 1,
      offset: start.offset + column - 1,
    }
  );
}
