import { findNodeAtLocation, parseTree, type JSONPath, type ParseError } from 'jsonc-parser';
import { DrawingError } from './kind.ts';

/** The object that a source writes as JSON. */
export interface JsonSource {
  value: Record<string, unknown>;
  /** Where something in it stands in the source, 1-based: `['data', 'url']`. */
  placeOf: (path: JSONPath) => { line: number; column: number } | undefined;
}

/** @throws {DrawingError} with its place, if the text is not a JSON object. */
export function readJson(text: string): JsonSource {
  if (text.trim() === '') {
    throw new DrawingError(
      'This chart is empty.',
      'Write its JSON between the lines of the fence.',
    );
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const offset = errors[0]?.offset ?? text.length;
    throw new DrawingError(`This is not JSON: ${reasonOf(error)}.`, remedy, placeAt(text, offset));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DrawingError(
      'This is JSON, but not an object.',
      'Begin it with { and end it with }.',
    );
  }
  return {
    value: value as Record<string, unknown>,
    placeOf(path) {
      const node = tree && findNodeAtLocation(tree, path);
      // The key says more than the value does.
      return (
        node && placeAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset)
      );
    },
  };
}

const remedy =
  'Put keys and texts in double quotes, a comma between two entries and none after the last; JSON has no comments.';

/** V8's words without the text itself and its own way to give the place. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/,? (?:\.{3})?".*"(?:\.{3})? is not valid JSON$/s, '')
    .replace(/ in JSON at position.*$/s, '')
    .replace(/^Unexpected end of JSON input$/, 'it ends too early');
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
