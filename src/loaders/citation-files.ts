import { findNearest } from '../lib/suggest.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { bibliographyFiles, listBibliographies } from '../markdown/citations/bibliography-files.ts';
import { listStyles, readStyle } from '../markdown/citations/styles.ts';
import type { SiteFolders } from '../site.ts';
import type { MdxFile } from './mdx-files.ts';

/** BibTeX files and citation styles that the front matter names: each has to be there. */
export function checkCitationFiles(file: MdxFile<object>, folders: SiteFolders): ContentProblem[] {
  const { data, matter, name } = file;
  const bibliography: unknown = Reflect.get(data, 'bibliography');
  const style: unknown = Reflect.get(data, 'citation_style');
  const problems: ContentProblem[] = [];
  if (
    typeof bibliography === 'string' &&
    bibliographyFiles(folders, file.file, bibliography).length === 0
  ) {
    problems.push({
      id: 'bibliography-missing',
      file: name,
      ...matter.locate(['bibliography']),
      message: `The file ${bibliography} of "bibliography" stands neither beside this text nor in content/publications/.`,
      remedy: suggest(bibliography, listBibliographies(folders.content)),
    });
  }
  if (typeof style === 'string' && readStyle(folders.content, style) === undefined) {
    problems.push({
      id: 'citation-style',
      file: name,
      ...matter.locate(['citation_style']),
      message: `The file content/publications/${style} of "citation_style" does not exist.`,
      remedy: suggest(style, listStyles(folders.content)),
    });
  }
  return problems;
}

function suggest(name: string, files: readonly string[]): string {
  const nearest = findNearest(name, files);
  if (nearest) return `Did you mean "${nearest}"?`;
  return files.length > 0
    ? `There are: ${files.join(', ')}.`
    : 'Put it into content/publications/, or correct the name.';
}
