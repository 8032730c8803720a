import type { JSONPath } from 'jsonc-parser';
import { reasonOf, type JsonSource } from './json.ts';
import { DrawingError, type DrawingSource } from './kind.ts';

/** Data that a chart makes itself: https://vega.github.io/vega-lite/docs/data.html#data-generators. */
const generators = ['sequence', 'graticule', 'sphere'];

/**
 * Finds the data of a chart, and reads their files.
 *
 * @returns the files' text by their address in the chart.
 * @throws {DrawingError} for data that are missing, empty, or on another host.
 */
export function findData(
  { value, placeOf }: JsonSource,
  readFile: DrawingSource['readFile'],
): Map<string, string> {
  const files = new Map<string, string>();
  const all: object[] = [];
  walk(value, [], (data, path) => {
    all.push(data);
    const place = placeOf(path) ?? {};
    if (isEmpty(data)) {
      throw new DrawingError(
        'The data of this chart are empty.',
        'Put at least one value into them.',
        place,
      );
    }
    const { url } = data as { url?: unknown };
    if (typeof url !== 'string') return;
    const text = readUrl(url, placeOf([...path, 'url']) ?? place, readFile);
    files.set(url, text);
  });
  if (all.length === 0) {
    throw new DrawingError(
      'This chart has no data.',
      'Give it "data": { "values": […] }, or "data": { "url": "assets/…" } with a file of content/assets/.',
    );
  }
  return files;
}

function readUrl(
  url: string,
  place: { line?: number; column?: number },
  readFile: DrawingSource['readFile'],
): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    throw new DrawingError(
      `The data of this chart are on another host: ${url}. A build asks none, so that it gives the same tomorrow.`,
      'Save them in content/assets/ and write "url": "assets/…".',
      place,
    );
  }
  const text = readFile(url);
  if (text === undefined) {
    throw new DrawingError(
      `The data ${url} do not exist in content/assets/ or public/.`,
      'Put the file into content/assets/ and name it assets/…; upper and lower case count.',
      place,
    );
  }
  const fault = faultOf(url, text);
  if (fault !== undefined) {
    throw new DrawingError(
      `The data ${url} ${fault}.`,
      'Correct the file: a list of objects in JSON; or CSV, a line of names and a line for each value.',
      place,
    );
  }
  return text;
}

/** Vega would draw nothing for data that it cannot read, and say nothing. */
function faultOf(url: string, text: string): string | undefined {
  if (text.trim() === '') return 'are empty';
  if (/\.(?:csv|tsv)$/i.test(url))
    return text.trim().includes('\n') ? undefined : 'have one line and so no values';
  if (!/\.json$/i.test(url)) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `are not JSON: ${reasonOf(error)}`;
  }
}

/** Every `data`, and each of a Vega chart's list of them. */
function walk(value: unknown, path: JSONPath, visit: (data: object, path: JSONPath) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const isData = key === 'data' || path.at(-1) === 'data';
    const isOne = isData && typeof child === 'object' && child !== null && !Array.isArray(child);
    if (isOne) visit(child as object, at);
    // The values themselves may be called anything.
    else if (key !== 'values' && key !== 'datasets') walk(child, at, visit);
  }
}

function isEmpty(data: object): boolean {
  const { values } = data as { values?: unknown };
  if (Array.isArray(values)) return values.length === 0;
  if (typeof values === 'string') return values.trim() === '';
  const names = ['url', 'name', 'values', 'source', ...generators];
  return !names.some((name) => name in data);
}
