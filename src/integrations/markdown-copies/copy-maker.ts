import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pageBody, withHead, type MarkdownHead } from '../../lib/page-markdown/page-markdown.ts';
import { cacheKey, DiskCache } from '../../markdown/disk-cache.ts';
import { engineFingerprint } from '../../markdown/engine-fingerprint.ts';

/** Bytes. */
const limit = 2 ** 28;

/** A page that is built, and the file that its copy becomes. */
export interface CopyTask {
  html: string;
  target: string;
  head: MarkdownHead;
}

/** Writes pages as Markdown. The text of a page that was one before is from the cache. */
export class CopyMaker {
  readonly #files: DiskCache;
  readonly #engine: string;

  /** @param engine the folder that holds `src/`. */
  constructor(engine: string) {
    this.#files = new DiskCache(path.join(engine, 'node_modules/.cache/folia/copies'), limit);
    this.#engine = engineFingerprint(engine);
  }

  /** @returns false if the page is none that the cache knows; nothing is written then. */
  async writeKnown({ html, target, head }: CopyTask): Promise<boolean> {
    const known = await this.#files.find(this.#key(await readFile(html, 'utf8'), head.url));
    if (!known) return false;
    await writeFile(target, withHead(head, known.toString()));
    return true;
  }

  async write({ html, target, head }: CopyTask): Promise<void> {
    const page = await readFile(html, 'utf8');
    const body = pageBody(page, head.url);
    await this.#files.store(this.#key(page, head.url), Buffer.from(body));
    await writeFile(target, withHead(head, body));
  }

  /** Keeps the cache within its limit. */
  prune(): Promise<void> {
    return this.#files.prune();
  }

  #key(page: string, url: string): string {
    return cacheKey(this.#engine, url, page);
  }
}
