import type { Position } from '../../lib/yaml-source.ts';
import type { IncludedLine } from '../included-text.ts';
import type { Notebook } from './read.ts';

/**
 * Where each line of a text in a notebook stands in its file, which has the text as one string or as a list of lines.
 *
 * @param path of the text: `['cells', 2, 'source']`.
 */
export function sourceLines(notebook: Notebook, path: readonly PropertyKey[]): IncludedLine[] {
  const { name, source } = notebook;
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner ? Reflect.get(inner, key) : undefined),
    source.data,
  );
  const items = (Array.isArray(value) ? value : [value]).map((item) =>
    typeof item === 'string' ? item : '',
  );
  const placeOf = (index: number): Position =>
    inString(source.locate(Array.isArray(value) ? [...path, index] : path));
  const places = [placeOf(0)];
  for (const [index, item] of items.entries()) {
    const ends = item.split('\n').length - 1;
    for (let end = 1; end <= ends; end++) {
      const next = end === ends && item.endsWith('\n') && index + 1 < items.length;
      places.push(placeOf(next ? index + 1 : index));
    }
  }
  const part = partOf(path);
  return places.map((place) => ({ file: name, ...place, part }));
}

/** Where a value of a notebook stands, as a line. */
export function valueLine(notebook: Notebook, path: readonly PropertyKey[]): IncludedLine {
  return { file: notebook.name, ...notebook.source.locate(path), part: partOf(path) };
}

function partOf([, index]: readonly PropertyKey[]): string {
  return `Cell ${Number(index) + 1}`;
}

/** Behind the quote. */
function inString({ line, column }: Position): Position {
  return { line, column: column + 1 };
}
