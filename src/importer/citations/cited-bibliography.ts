import path from 'node:path';
import type { FoundBibliography } from '../front-matter/bibliography.ts';
import type { SourceSite } from '../source-site.ts';
import type { Values } from '../values.ts';
import { bibFilesOf } from './bib-files.ts';
import { chooseBibliography } from './choose-bibliography.ts';
import type { CitedWorks } from './cited-works.ts';

export interface CitedBibliography {
  /** The file to copy with the text. */
  found: FoundBibliography | undefined;
  /** What the front matter says that it did not say. */
  added: Values;
  /** Whether the file that the front matter names is not the right one any more. */
  dropped: boolean;
  /** What to write beside the text. */
  bibtex: string | undefined;
}

/**
 * The BibTeX of a text: the file that its front matter names, unless its citations ask for something else.
 *
 * @param name of its own file, without the ending.
 */
export function citedBibliography(
  own: FoundBibliography | undefined,
  cited: CitedWorks,
  { site, name }: { site: SourceSite; name: string },
): CitedBibliography {
  const asItIs = { found: own, added: {}, dropped: false, bibtex: undefined };
  if (!cited.any) return asItIs;
  const files = bibFilesOf(site);
  const named = files.find((file) => `publications/${file.name}` === own?.target);
  const choice = chooseBibliography(cited, files, named);
  if ('all' in choice) return { found: undefined, added: {}, dropped: true, bibtex: undefined };
  if ('bibtex' in choice) {
    const added = { bibliography: `${name}.bib` };
    return { found: undefined, added, dropped: false, bibtex: choice.bibtex };
  }
  const { file } = choice;
  if (file === named) return asItIs;
  const found = { file: path.join(site.root, file.from), target: `publications/${file.name}` };
  return { found, added: { bibliography: file.name }, dropped: false, bibtex: undefined };
}
