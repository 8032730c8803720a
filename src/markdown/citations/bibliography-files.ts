import { globSync } from 'node:fs';
import path from 'node:path';
import { isFile } from '../../files/read-text.ts';

export interface BibliographyFile {
  /** Absolute path. */
  location: string;
  /** As errors name it: from the site folder. */
  name: string;
}

/**
 * The BibTeX files of a text: the one that its front matter names, beside it or in `content/publications/`, else all of that folder.
 *
 * @param file the text, absolute.
 * @param own what its front matter names.
 */
export function bibliographyFiles(
  { root, content }: { root: string; content: string },
  file: string,
  own: string | undefined,
): BibliographyFile[] {
  const folder = path.join(content, 'publications');
  const locations =
    own === undefined
      ? listBibliographies(content).map((name) => path.join(folder, name))
      : [path.resolve(path.dirname(file), own), path.join(folder, own)];
  const found = own === undefined ? locations : locations.filter(isFile).slice(0, 1);
  return found.map((location) => ({
    location,
    name: path.relative(root, location).split(path.sep).join('/'),
  }));
}

/** The BibTeX files of a site, from `content/publications/`. */
export function listBibliographies(content: string): string[] {
  return globSync('**/*.bib', { cwd: path.join(content, 'publications') })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
