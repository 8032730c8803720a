import path from 'node:path';
import { cacheKey, DiskCache } from '../../markdown/disk-cache.ts';
import { engineFingerprint } from '../../markdown/engine-fingerprint.ts';
import { htmlReferences } from './html.ts';
import type { LinkedPage } from './references.ts';

/** Bytes. A page has some 5 kB. */
const limit = 2 ** 28;

/**
 * What the pages of a site refer to, kept by their content: parsing every page takes a fifth of a build that has little else to do.
 */
export class KnownPages {
  readonly #files: DiskCache;
  readonly #key: string;
  readonly #before: ReadonlyMap<string, LinkedPage>;
  readonly #now = new Map<string, LinkedPage>();

  private constructor(files: DiskCache, key: string, before: ReadonlyMap<string, LinkedPage>) {
    this.#files = files;
    this.#key = key;
    this.#before = before;
  }

  /**
   * @param engine the folder that holds `src/`.
   * @param folder that the site is built into, absolute: each site has its own pages.
   */
  static async load(engine: string, folder: string): Promise<KnownPages> {
    const files = new DiskCache(path.join(engine, 'node_modules/.cache/folia/links'), limit);
    const key = cacheKey(engineFingerprint(engine), folder);
    return new KnownPages(files, key, readPages(await files.find(key)));
  }

  /** As `htmlReferences`. */
  read(html: string): LinkedPage {
    const key = cacheKey(html);
    const page = this.#before.get(key) ?? htmlReferences(html);
    this.#now.set(key, page);
    return page;
  }

  /** Keeps what has been read, for the next build. */
  async keep(): Promise<void> {
    const isNew = [...this.#now.keys()].some((key) => !this.#before.has(key));
    if (!isNew) return;
    await this.#files.store(this.#key, Buffer.from(writePages(this.#now)));
    await this.#files.prune();
  }
}

/** Sets are no JSON. */
type StoredPage = Omit<LinkedPage, 'ids'> & { ids: string[] };

function writePages(pages: ReadonlyMap<string, LinkedPage>): string {
  const stored = [...pages].map(([key, page]): [string, StoredPage] => [
    key,
    { ...page, ids: [...page.ids] },
  ]);
  return JSON.stringify(stored);
}

/** Half a file, which a power cut leaves, says nothing. */
function readPages(file: Buffer | undefined): Map<string, LinkedPage> {
  if (!file) return new Map();
  try {
    const stored = JSON.parse(file.toString()) as [string, StoredPage][];
    return new Map(stored.map(([key, page]) => [key, { ...page, ids: new Set(page.ids) }]));
  } catch {
    return new Map();
  }
}
