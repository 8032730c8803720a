import type { SourceSite } from '../source-site.ts';
import { isSameWork, type BibEntry } from './bib-entries.ts';
import { bibFilesOf, scholarFiles, type BibFile } from './bib-files.ts';

/** A work that a text cites, and the file that it means. */
export interface CitedWork {
  entry: BibEntry;
  file: BibFile;
}

/** What one text cites. The old site read another file for each tag, the new one reads the same for all of a text. */
export class CitedWorks {
  readonly #site: SourceSite | undefined;
  readonly #works = new Map<string, CitedWork>();
  /** Keys of `<d-cite>`, which mean the file of the front matter. */
  readonly distill = new Set<string>();
  /** What lists of all works show. */
  readonly lists: (readonly BibFile[])[] = [];

  constructor(site: SourceSite | undefined) {
    this.#site = site;
  }

  /** Whether the text cites or lists anything. */
  get any(): boolean {
    return this.#works.size + this.distill.size + this.lists.length > 0;
  }

  /** By key. */
  get works(): ReadonlyMap<string, CitedWork> {
    return this.#works;
  }

  /**
   * Notes that a tag cites works.
   *
   * @param files what its `--file` says.
   * @returns the keys that stand for no work, or for another one before in this text; without a site, nobody can say that one does.
   */
  add(keys: readonly string[], files: readonly string[] = []): string[] {
    const site = this.#site;
    if (!site) return [];
    const found = keys.map((key) => ({ key, work: findWork(key, site, files) }));
    const missing = found.filter(({ key, work }) => !work || this.#isOther(key, work));
    if (missing.length === 0) {
      for (const { key, work } of found) if (work) this.#works.set(key, work);
    }
    return missing.map(({ key }) => key);
  }

  /**
   * Notes that a `<d-cite>` cites works.
   *
   * @returns the keys that no file has.
   */
  addDistill(keys: readonly string[]): string[] {
    const site = this.#site;
    for (const key of keys) this.distill.add(key);
    return site ? keys.filter((key) => !findWork(key, site, [])) : [];
  }

  /**
   * Notes a list of all works.
   *
   * @returns whether the old site had such a file.
   */
  addList(files: readonly string[] = []): boolean {
    const found = this.#site ? scholarFiles(this.#site, files) : [];
    if (found.length > 0) this.lists.push(found);
    return found.length > 0;
  }

  #isOther(key: string, { entry }: CitedWork): boolean {
    const known = this.#works.get(key);
    return known !== undefined && !isSameWork(known.entry, entry);
  }
}

/** Of several works of one key in a file jekyll-scholar takes the first. What the file of a tag does not have may be in another. */
function findWork(key: string, site: SourceSite, named: readonly string[]): CitedWork | undefined {
  for (const file of [...scholarFiles(site, named), ...bibFilesOf(site)]) {
    const [entry] = file.entries.get(key) ?? [];
    if (entry) return { entry, file };
  }
  return undefined;
}
