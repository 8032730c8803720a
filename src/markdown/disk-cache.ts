import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Files that are made from others, kept by what they are made of. The cache is never needed: a folder that cannot be written, and a
 * file that cannot be read, mean that the work is done again.
 */
export class DiskCache {
  readonly #folder: string;
  readonly #limit: number;

  /**
   * @param folder absolute; made when it is needed.
   * @param limit bytes that all files together may have after `prune`.
   */
  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** The file of a key, marked as used. */
  async find(key: string): Promise<Buffer | undefined> {
    const location = this.fileOf(key);
    try {
      const content = await readFile(location);
      const now = new Date();
      await utimes(location, now, now).catch(() => undefined);
      return content;
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a file. Other builds see it whole or not at all.
   *
   * @returns whether it could be written.
   */
  async store(key: string, content: Uint8Array): Promise<boolean> {
    const location = this.fileOf(key);
    const draft = `${location}.${process.pid}-${Math.trunc(performance.now() * 1000)}`;
    try {
      await mkdir(path.dirname(location), { recursive: true });
      await writeFile(draft, content);
      await rename(draft, location);
      return true;
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
      return false;
    }
  }

  /** Takes out what has not been used for longest, until the rest is within the limit. */
  async prune(): Promise<void> {
    const files = globSync('*/*', { cwd: this.#folder })
      .map((name) => path.join(this.#folder, name))
      .flatMap((location) => {
        const state = statSync(location, { throwIfNoEntry: false });
        return state ? [{ location, bytes: state.size, used: state.mtimeMs }] : [];
      })
      .sort((a, b) => b.used - a.used);
    let bytes = 0;
    for (const file of files) {
      bytes += file.bytes;
      if (bytes > this.#limit) await rm(file.location, { force: true }).catch(() => undefined);
    }
  }

  /** Where a key has its file, absolute, whether there is one or not. */
  fileOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), key);
  }
}

/** A key that no other parts give. */
export function cacheKey(...parts: (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex');
}
