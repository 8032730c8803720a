import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pageMarkdown, type MarkdownHead } from '../../lib/page-markdown/page-markdown.ts';
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

/** Writes pages as Markdown. What a page was before, it is from the cache. */
export class CopyMaker {
  readonly #files: DiskCache;
  readonly #engine: string;

  /** @param engine the folder that holds `src/`. */
  constructor(engine: string) {
    this.#files = new DiskCache(path.join(engine, 'node_modules/.cache/folia/copies'), limit);
    this.#engine = engineFingerprint(engine);
  }

  /** @returns false if the page is none that the cache knows; nothing is written then. */
  async writeKnown(task: CopyTask): Promise<boolean> {
    const known = await this.#files.find(this.#key(await readFile(task.html, 'utf8'), task.head));
    if (!known) return false;
    await writeFile(task.target, known);
    return true;
  }

  async write({ html, target, head }: CopyTask): Promise<void> {
    const page = await readFile(html, 'utf8');
    const text = pageMarkdown(page, head);
    await this.#files.store(this.#key(page, head), Buffer.from(text));
    await writeFile(target, text);
  }

  /** Keeps the cache within its limit. */
  prune(): Promise<void> {
    return this.#files.prune();
  }

  #key(page: string, { title, description, byline, url }: MarkdownHead): string {
    return cacheKey(
      this.#engine,
      JSON.stringify([title, description ?? '', byline ?? '', url]),
      page,
    );
  }
}
