import { isSameWork, writeBibtex, type BibEntry } from './bib-entries.ts';
import type { BibFile } from './bib-files.ts';
import type { CitedWorks } from './cited-works.ts';

/** What the front matter of a text has to say: nothing, so that it reads all files; one of them; or a file that is made for it. */
export type Choice = { all: true } | { file: BibFile } | { bibtex: string };

/**
 * Chooses the BibTeX of a text so that each key stands for the work that it stood for on the old site.
 *
 * @param own the file that its front matter names.
 */
export function chooseBibliography(
  cited: CitedWorks,
  all: readonly BibFile[],
  own?: BibFile,
): Choice {
  const meant = meantEntries(cited, all, own);
  const fits = (files: readonly BibFile[]): boolean =>
    cited.lists.every((list) => isSameSet(list, files)) &&
    [...meant].every(([key, entry]) => isOnly(entry, key, files));
  if (own && fits([own])) return { file: own };
  if (fits(all)) return { all: true };
  const named = new Set([...cited.lists.flat(), ...[...cited.works.values()].map((w) => w.file)]);
  const file = [...named].find((candidate) => fits([candidate]));
  return file ? { file } : { bibtex: writeBibtex(mergedEntries(cited, meant)) };
}

/** The works that the keys stand for. */
function meantEntries(
  { works, distill }: CitedWorks,
  all: readonly BibFile[],
  own: BibFile | undefined,
): Map<string, BibEntry> {
  const meant = new Map([...works].map(([key, { entry }]) => [key, entry]));
  for (const key of distill) {
    const entry = [...(own ? [own] : []), ...all].flatMap((file) => file.entries.get(key) ?? [])[0];
    if (entry && !meant.has(key)) meant.set(key, entry);
  }
  return meant;
}

/** Whether a key stands for a work in files, and for no other one. */
function isOnly(entry: BibEntry, key: string, files: readonly BibFile[]): boolean {
  const entries = files.flatMap((file) => file.entries.get(key) ?? []);
  return entries.length > 0 && entries.every((other) => isSameWork(entry, other));
}

function isSameSet(a: readonly BibFile[], b: readonly BibFile[]): boolean {
  return a.length === b.length && a.every((file) => b.includes(file));
}

/** What is cited, and what lists show besides. */
function mergedEntries({ lists }: CitedWorks, meant: ReadonlyMap<string, BibEntry>): BibEntry[] {
  const merged = new Map(meant);
  for (const file of lists.flat()) {
    for (const [key, [entry]] of file.entries) {
      if (entry && !merged.has(key)) merged.set(key, entry);
    }
  }
  return [...merged.values()];
}
