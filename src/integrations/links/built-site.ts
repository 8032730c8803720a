import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { encodePath, withBase } from '../../lib/addresses.ts';
import { fragmentNames, visitStartTags } from './start-tags.ts';

/** What a build has written. */
export class BuiltSite {
  readonly folder: string;
  readonly #base: string;
  /** Of its pages: `/blog/`. */
  readonly paths: readonly string[];
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(folder: string, base: string, paths: readonly string[]) {
    this.folder = folder;
    this.#base = base;
    this.paths = paths;
  }

  /** What fragments may name in an HTML file. */
  async idsOf(file: string): Promise<ReadonlySet<string>> {
    const known = this.#ids.get(file);
    if (known) return known;
    const ids = new Set<string>();
    visitStartTags(await readFile(file, 'utf8'), (tag) => {
      for (const name of fragmentNames(tag)) ids.add(name);
    });
    this.#ids.set(file, ids);
    return ids;
  }

  /** Whether a rule of the writer's own `_redirects` leads on from a path. */
  async readRedirected(): Promise<(target: string) => boolean> {
    const file = path.join(this.folder, '_redirects');
    const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
    const sources = lines.map((line) => line.trim().split(/\s+/)[0] ?? '');
    return (target) => {
      const written = encodePath(withBase(this.#base, target));
      return sources.some((source) =>
        source.endsWith('*') ? written.startsWith(source.slice(0, -1)) : source === written,
      );
    };
  }
}
