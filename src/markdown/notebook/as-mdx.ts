import path from 'node:path';
import { encodePath } from '../../lib/addresses.ts';
import type { Notebook } from './read.ts';
import { notebookMatter } from './matter.ts';

/** What is added to the path of a notebook that is a text of its own: Astro takes it for an MDX file beside it. */
const ending = '.mdx';

/** The path by which Astro knows a notebook; there is no such file. */
export function mdxPath(notebook: string): string {
  return notebook + ending;
}

/** The notebook behind such a path; undefined for any other one. */
export function notebookOf(mdx: string): string | undefined {
  return mdx.endsWith(`.ipynb${ending}`) ? mdx.slice(0, -ending.length) : undefined;
}

/** A notebook as an MDX text that shows it; JSON is YAML, too. */
export function notebookAsMdx(notebook: Notebook): string {
  const { data } = notebookMatter(notebook);
  const src = encodePath(path.basename(notebook.file)).replaceAll('&', '&amp;');
  return `---\n${JSON.stringify(data ?? {})}\n---\n\n<Notebook src="${src}" />\n`;
}
