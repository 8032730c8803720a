import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from '../lib/visit.ts';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Text of other files, which stands behind the text of the file. */
    included: { firstLine: number; lines: IncludedLine[] };
  }
}

/** Where a line of included text comes from. */
export interface IncludedLine {
  /** The file as errors name it. */
  file: string;
  line: number;
  column: number;
  /** The part of the file, as sentences begin: `Cell 3`. Default: the message says it itself. */
  part?: string;
}

/**
 * Puts the text of another file behind that of the post, as if it were written there: so its nodes have positions like any others, and
 * plugins can look up how a thing is written. `moveToSource` tells what the positions mean.
 *
 * @param text of as many lines as `lines` has.
 * @param tree what was parsed of the text; its positions are moved.
 * @param lines where each line of the text comes from.
 * @returns where it begins now.
 */
export function includeText(
  file: VFile,
  text: string,
  tree: Root,
  lines: readonly IncludedLine[],
): Position {
  const before = `${String(file.value)}\n`;
  const line = before.split('\n').length - 1;
  file.data.included ??= { firstLine: line + 1, lines: [] };
  file.data.included.lines.push(...lines);
  file.value = before + text;
  const move = (point: Point): Point => ({
    ...point,
    line: point.line + line,
    offset: before.length + (point.offset ?? 0),
  });
  visit(tree, ({ position }) => {
    if (position) Object.assign(position, { start: move(position.start), end: move(position.end) });
  });
  const start = move({ line: 1, column: 1, offset: 0 });
  return { start, end: start };
}

interface Remark {
  message: string;
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
}

/** Says of what is remarked in included text where it really stands. */
export function moveToSource<T extends Remark>(file: VFile, remark: T): T {
  const { included } = file.data;
  if (!included || remark.line === undefined) return remark;
  const source = included.lines[remark.line - included.firstLine];
  if (!source) return remark;
  const message = source.part ? `${source.part}: ${remark.message}` : remark.message;
  const column = source.column + (remark.column ?? 1) - 1;
  return { ...remark, message, file: source.file, line: source.line, column };
}
