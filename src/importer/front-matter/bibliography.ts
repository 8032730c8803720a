import { lstatSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../../lib/is-inside.ts';
import { bibFolders } from '../citations/bib-files.ts';
import { makeFinding, type Finding } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Entry } from './read.ts';

export interface FoundBibliography {
  /** Absolute. */
  file: string;
  /** Relative to `content/`. */
  target: string;
}

/** Finds the BibTeX file that the front matter names. */
export function findBibliography(
  entries: readonly Entry[],
  root: string,
  source: SourceText,
): { found: FoundBibliography | undefined; missing: readonly string[]; findings: Finding[] } {
  const entry = entries.find(({ key }) => key === 'bibliography');
  if (typeof entry?.value !== 'string' || entry.value === '') {
    return { found: undefined, missing: [], findings: [] };
  }
  const name = entry.value;
  const file = bibFolders
    .filter((folder) => isInside(folder, name))
    .map((folder) => path.join(root, folder, name))
    .find(isFile);
  if (file !== undefined) {
    return { found: { file, target: `publications/${name}` }, missing: [], findings: [] };
  }
  const message =
    'The BibTeX file is neither in assets/bibliography nor in _bibliography. The key was put under "extra".';
  const place = source.place(entry.start);
  return {
    found: undefined,
    missing: [entry.key],
    findings: [makeFinding('bibliography-missing', message, place, entry.written)],
  };
}

/** A link may lead anywhere. */
function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
