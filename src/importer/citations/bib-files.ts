import path from 'node:path';
import { listTree, readSourceText } from '../source-files.ts';
import type { SourceSite } from '../source-site.ts';
import { asMap, textOf } from '../values.ts';
import { readBibEntries, type BibEntry } from './bib-entries.ts';
import { repairBibtex } from './repair-bibtex.ts';

/** A BibTeX file of the old site. */
export interface BibFile {
  /** From the root of the old site, with forward slashes. */
  from: string;
  /** From `content/publications/`. */
  name: string;
  text: string;
  /** By key: more than one where a key stands again. */
  entries: ReadonlyMap<string, readonly BibEntry[]>;
  /** A file of another folder that has the same name, so that this one got a new one. */
  namesake?: string;
}

/** Where al-folio's plugins look: distill's, then jekyll-scholar. */
export const bibFolders = ['assets/bibliography', '_bibliography'];

/** The BibTeX files of an al-folio site; of two that are the same under one name, one. */
function listBibFiles(root: string): BibFile[] {
  const found: BibFile[] = [];
  for (const folder of bibFolders) {
    for (const from of listTree(root, folder).files.filter((file) => file.endsWith('.bib'))) {
      const text = repairBibtex(readSourceText(root, from).text ?? '');
      const usual = from.slice(folder.length + 1);
      const other = found.find(({ name }) => name === usual);
      if (other?.text === text) continue;
      const name = other ? usual.replace(/\.bib$/, '-2.bib') : usual;
      const entries = Map.groupBy(readBibEntries(text), ({ key }) => key);
      found.push({ from, name, text, entries, ...(other && { namesake: other.from }) });
    }
  }
  return found;
}

const filesOf = new WeakMap<SourceSite, readonly BibFile[]>();

/** The same, read once for a site. */
export function bibFilesOf(site: SourceSite): readonly BibFile[] {
  const files = filesOf.get(site) ?? listBibFiles(site.root);
  filesOf.set(site, files);
  return files;
}

/**
 * The files that a tag of jekyll-scholar reads.
 *
 * @param named what its `--file` says: `thesis`, `thesis.bib`; else it reads what `_config.yml` names.
 */
export function scholarFiles(site: SourceSite, named: readonly string[] = []): BibFile[] {
  const scholar = asMap(site.config['scholar']);
  const usual = [scholar['bibliography']].flat().map(textOf);
  const names = named.length > 0 ? named : usual.map((name) => name ?? 'papers.bib');
  const folder = (textOf(scholar['source']) ?? '_bibliography').replace(/^[./]+|\/+$/g, '');
  const patterns = names.map((name) =>
    path.posix.join(folder, name.endsWith('.bib') ? name : `${name}.bib`),
  );
  const files = bibFilesOf(site);
  return patterns.flatMap((pattern) =>
    // What is the same in both folders is listed once.
    files.filter(
      ({ from, name }) =>
        path.posix.matchesGlob(from, pattern) || path.posix.join(folder, name) === pattern,
    ),
  );
}
