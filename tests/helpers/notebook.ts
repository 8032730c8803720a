/** Notebooks for tests. */

interface CellFields {
  tags?: string[];
  [key: string]: unknown;
}

export function markdown(source: string, { tags, ...fields }: CellFields = {}) {
  return { cell_type: 'markdown', metadata: metadata(tags), source: lines(source), ...fields };
}

export function raw(source: string, { tags, ...fields }: CellFields = {}) {
  return { cell_type: 'raw', metadata: metadata(tags), source: lines(source), ...fields };
}

export function code(source: string, outputs: object[] = [], { tags, ...fields }: CellFields = {}) {
  return {
    cell_type: 'code',
    execution_count: 1,
    metadata: metadata(tags),
    outputs,
    source: lines(source),
    ...fields,
  };
}

/** The result of a cell in several formats. */
export function result(data: object, own: object = {}) {
  return { output_type: 'execute_result', execution_count: 1, data, metadata: own };
}

/** What a cell shows while it runs. */
export function display(data: object, own: object = {}) {
  return { output_type: 'display_data', data, metadata: own };
}

export function failure(ename: string, evalue: string, traceback: string[]) {
  return { output_type: 'error', ename, evalue, traceback };
}

export function stream(text: string, name = 'stdout') {
  return { output_type: 'stream', name, text: lines(text) };
}

/** The text of a file, as Jupyter writes it. */
export function notebook(cells: object[], own: object = {}): string {
  const language = { kernelspec: { name: 'python3' }, language_info: { name: 'python' } };
  const all = { cells, metadata: { ...language, ...own }, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(all, null, 1)}\n`;
}

/** Jupyter keeps the end of each line with the line. */
export function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function metadata(tags: string[] | undefined): object {
  return tags ? { tags } : {};
}
