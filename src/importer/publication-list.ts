import { parseBibtex } from '../lib/bibtex/bibtex.ts';
import { scholarFiles, type BibFile } from './citations/bib-files.ts';
import { readTagOptions } from './liquid/options.ts';
import type { FoundDocument, FoundSite } from './read-source-site.ts';
import { asMap, textOf } from './values.ts';

/** The tag of jekyll-scholar that lists all works, with the queries that its lists had; or why there can be none. */
export type PublicationList = { tag: string; queries: readonly string[] } | { problem: string };

/**
 * The list that stands in the place of all lists of a page: one of all works, by year if the page or the settings divide it so.
 */
export function publicationList(
  { source, matter }: FoundDocument,
  site: FoundSite,
): PublicationList {
  const body = source.text.slice(matter.bodyStart);
  const lists = [...body.matchAll(/\{%-?\s*bibliography\b([\s\S]*?)-?%\}/g)].map(
    ([, args = '']) => readTagOptions(args, { f: 'file', g: 'group_by', q: 'query' }).options,
  );
  const options = lists[0] ?? new Map<string, string[]>();
  const named = (options.get('file') ?? []).filter((name) => !name.includes('{'));
  const problem = problemOf(scholarFiles(site, named));
  if (problem !== undefined) return { problem };
  const divided = options.get('group_by')?.[0] ?? textOf(asMap(site.config['scholar'])['group_by']);
  const byYear = divided === 'year' || options.get('query')?.[0]?.includes('year=') === true;
  const file = named.map((name) => ` --file ${name}`).join('');
  // A loop over the years asks for each of them.
  const queries = lists.flatMap((list) => list.get('query') ?? []).filter((q) => !q.includes('{'));
  return { tag: `{% bibliography${file} --group_by ${byYear ? 'year' : 'none'} %}`, queries };
}

/** A list of what the site could not read would stop its build. */
function problemOf(files: readonly BibFile[]): string | undefined {
  if (files.length === 0) return 'There is no BibTeX file for it.';
  const problems = files.map(({ from, text }) => {
    try {
      return parseBibtex(text).length === 0 ? `${from} has no works.` : undefined;
    } catch {
      return `${from} cannot be read as BibTeX.`;
    }
  });
  return problems.find((problem) => problem !== undefined);
}
