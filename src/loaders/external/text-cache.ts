import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WebText } from './fetch-text.ts';

export interface StoredText extends WebText {
  /** When the address last gave it, in ISO 8601. */
  fetched: string;
}

/**
 * The last good answer of each address, on disk. It is kept as it was sent and read anew each time, so that a new version of
 * Folia understands it, and other settings apply to it.
 */
export class TextCache {
  readonly #folder: string;

  /** @param engine folder of the engine, absolute. */
  constructor(engine: string) {
    this.#folder = path.join(engine, 'node_modules/.cache/folia/external');
  }

  async find(address: string): Promise<StoredText | undefined> {
    try {
      return JSON.parse(await readFile(this.#location(address), 'utf8')) as StoredText;
    } catch {
      // Never stored, or not whole: the address is asked in any case.
      return undefined;
    }
  }

  /** A folder that cannot be written is no reason not to show what was read. */
  async store(address: string, text: StoredText): Promise<void> {
    const location = this.#location(address);
    // Written whole or not at all: another process may read it at any time.
    const draft = `${location}.${process.pid}-${Math.trunc(performance.now() * 1000)}`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(draft, JSON.stringify(text));
      await rename(draft, location);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  #location(address: string): string {
    const name = createHash('sha256').update(address).digest('hex');
    return path.join(this.#folder, `${name}.json`);
  }
}
