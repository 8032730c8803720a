import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';

/**
 * Where something stands within a node, as exactly as the source tells: a node that was parsed of an attribute, or made by a plugin,
 * may have no place of its own.
 *
 * @param written how it is written in the source.
 */
export function placeWithin(
  file: VFile,
  { position }: Node,
  written: string | RegExp,
): Point | Position | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return position;
  const source = String(file.value).slice(start.offset, end.offset);
  const at = typeof written === 'string' ? source.indexOf(written) : source.search(written);
  if (at === -1) return position;
  const before = source.slice(0, at).split('\n');
  const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
  return { line: start.line + before.length - 1, column, offset: start.offset + at };
}
