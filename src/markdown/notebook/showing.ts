import type { Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Words } from '../../lib/words.ts';
import type { MarkdownContext } from '../context.ts';
import { includeText, type IncludedLine } from '../included-text.ts';
import { reportProblem, reportWarning } from '../report.ts';
import type { JsxElement } from '../tree.ts';
import type { Notebook } from './read.ts';
import { valueLine } from './source-lines.ts';

/** A notebook on its way into a text. */
export interface Showing {
  notebook: Notebook;
  /** The text. */
  file: VFile;
  context: MarkdownContext;
  words: Words;
  notes: Notes;
}

/** What the writer should know of all cells together: a warning for each would be too many. */
export class Notes {
  readonly #cells = new Map<string, Set<number>>();

  /** @param message ends with the list of cells: `Left out of`. */
  add(message: string, cell: number): void {
    const cells = this.#cells.get(message) ?? new Set();
    this.#cells.set(message, cells.add(cell));
  }

  report(file: VFile, notebook: Notebook): void {
    for (const [message, found] of this.#cells) {
      const cells = [...found].sort((a, b) => a - b);
      const names = new Intl.ListFormat('en').format(cells.map(String));
      const [first = 1] = cells;
      const line = valueLine(notebook, ['cells', first - 1]);
      const place = includeLine(file, { ...line, part: '' });
      reportWarning(file, `${message} ${cells.length > 1 ? 'cells' : 'cell'} ${names}.`, place);
    }
  }
}

/** Where a value of the notebook stands, as a position in the text. */
export function placeOf(
  { file, notebook }: Pick<Showing, 'file' | 'notebook'>,
  path: readonly PropertyKey[],
): Position {
  return includeLine(file, valueLine(notebook, path));
}

function includeLine(file: VFile, line: IncludedLine): Position {
  const empty: Root = { type: 'root', children: [] };
  return includeText(file, '', empty, [line]);
}

/** Notes something that is wrong in the notebook. */
export function reportInvalid(
  showing: Showing,
  path: readonly PropertyKey[],
  message: string,
  remedy: string,
): void {
  const place = placeOf(showing, path);
  reportProblem(showing.file, { id: 'notebook-invalid', message, remedy, place });
}

/** A component of Folia with attributes that are text or true. */
export function component(
  name: string,
  attributes: Readonly<Record<string, string | true | undefined>>,
  children: readonly RootContent[] = [],
): JsxElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined
        ? []
        : [{ type: 'mdxJsxAttribute' as const, name: key, value: value === true ? null : value }],
    ),
    children: [...children] as never,
  };
}
