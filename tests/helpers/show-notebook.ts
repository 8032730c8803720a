import path from 'node:path';
import { ContentErrors } from '../../src/lib/errors.ts';
import { compile, fixtureContext, renderPost } from './compile.ts';
import { notebook } from './notebook.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface ShowOptions {
  /** Other props of `<Notebook>`, as they are written. */
  props?: string;
  /** Files beside the notebook. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  lang?: string;
}

/** Compiles a text that holds nothing but a notebook, `x.ipynb`. */
export async function compileNotebook(text: string, options: ShowOptions = {}) {
  const { props = 'download={false}', files = {}, lang } = options;
  const folder = temporaryFolder({ 'x.ipynb': text, ...files });
  const src = path.join(
    path.relative(path.join(fixtureContext.content, 'posts'), folder),
    'x.ipynb',
  );
  return compile(`<Notebook src="${src}" ${props} />`, lang === undefined ? {} : { lang });
}

/** Cells in, HTML out. */
export async function showCells(cells: object[], options?: ShowOptions): Promise<string> {
  return withoutFolder(await renderPost(await compileNotebook(notebook(cells), options)));
}

/** The warnings of cells. */
export async function warningsOf(cells: object[], options?: ShowOptions): Promise<string[]> {
  const { facts } = await compileNotebook(notebook(cells), options);
  return facts.warnings.map(({ message, file, line, column }) =>
    withoutFolder(`${file}:${line}:${column} ${message}`),
  );
}

/** The whole text of what is thrown for a notebook; it fails if nothing is. */
export async function notebookError(text: string, options?: ShowOptions): Promise<string> {
  try {
    await compileNotebook(text, options);
  } catch (error) {
    if (error instanceof ContentErrors) return withoutFolder(error.message.trimEnd());
    throw error;
  }
  throw new Error('The notebook was shown without an error.');
}

/** Paths without what is the machine's, and names of pictures without the digest of what they show. */
function withoutFolder(text: string): string {
  return text
    .replace(/(?:\.\.\/)+(?:\w+\/)*folia-test-\w+\//g, '')
    .replace(/(?:\.\.\/)+node_modules\/\.cache\/folia\/notebooks\/[0-9a-f]+/g, 'picture');
}
