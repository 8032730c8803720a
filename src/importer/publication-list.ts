import path from 'node:path';
import { parseBibtex } from '../lib/bibtex/bibtex.ts';
import { readTagOptions } from './liquid/options.ts';
import type { FoundDocument, FoundSite } from './read-source-site.ts';
import { findSourceFile, listTree, readSourceText } from './source-files.ts';
import { asMap, textOf } from './values.ts';

export interface PublicationList {
  /** The tag of jekyll-scholar that lists all works. */
  tag: string;
  /** The BibTeX file that it lists, if the site has further ones. */
  bibliography: string | undefined;
}

const folders = ['_bibliography', 'assets/bibliography'];

/**
 * The list that stands in the place of all lists of a page: one of all works, by year if the page or the settings divide it so.
 *
 * @returns why there can be none, if so.
 */
export function publicationList(
  { source, matter }: FoundDocument,
  { root, config }: FoundSite,
): PublicationList | string {
  const body = source.text.slice(matter.bodyStart);
  const [, args = ''] = /\{%-?\s*bibliography\b([\s\S]*?)-?%\}/.exec(body) ?? [];
  const { options } = readTagOptions(args, { f: 'file', g: 'group_by', q: 'query' });
  const settings = asMap(config['scholar']);
  const named = options.get('file')?.[0];
  const written = named?.includes('{') === false ? named : textOf(settings['bibliography']);
  const name = (written ?? 'papers').replace(/(?:\.bib)?$/, '.bib');
  const problem = problemOf(root, `_bibliography/${name}`);
  if (problem !== undefined) return problem;
  const divided = options.get('group_by')?.[0] ?? textOf(settings['group_by']);
  const byYear = divided === 'year' || options.get('query')?.[0]?.includes('year=') === true;
  return {
    tag: `{% bibliography --group_by ${byYear ? 'year' : 'none'} %}`,
    bibliography: countFiles(root) > 1 ? name : undefined,
  };
}

/** A list of what the site could not read would stop its build. */
function problemOf(root: string, file: string): string | undefined {
  if (!findSourceFile(root, file)) return `There is no file ${file}.`;
  try {
    const works = parseBibtex(readSourceText(root, file).text ?? '');
    return works.length === 0 ? `${file} has no works.` : undefined;
  } catch {
    return `${file} cannot be read as BibTeX.`;
  }
}

function countFiles(root: string): number {
  const files = folders.flatMap((folder) => listTree(root, folder).files);
  return new Set(files.filter((file) => file.endsWith('.bib')).map((file) => path.basename(file)))
    .size;
}
