import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Position } from './yaml-source.ts';

/** A JSON text that still knows where each of its values stands. */
export interface JsonSource {
  /** Plain data; undefined if the text is not JSON. */
  data: unknown;
  /** The first mistake of a text that is not JSON. */
  problem: (Position & { message: string }) | undefined;
  /** Where the value at a path stands; the nearest enclosing one if the path does not exist. */
  locate(path: readonly PropertyKey[]): Position;
}

/** Reads JSON, without comments and trailing commas. */
export function readJson(text: string): JsonSource {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const starts = lineStarts(text);
  const [error] = errors;
  const problem = error && {
    ...positionAt(starts, error.offset),
    message: `${printParseErrorCode(error.error).replace(/(?<!^)([A-Z])/g, ' $1')}.`,
  };
  return {
    data: problem ? undefined : (JSON.parse(text) as unknown),
    problem,
    locate(path) {
      const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
      for (let length = keys.length; tree && length > 0; length--) {
        const node = findNodeAtLocation(tree, keys.slice(0, length));
        if (node) return positionAt(starts, node.offset);
      }
      return positionAt(starts, tree?.offset ?? 0);
    },
  };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function positionAt(starts: readonly number[], offset: number): Position {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
