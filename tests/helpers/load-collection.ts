import type { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { vi } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const settings = 'title: a\nurl: https://example.org\nauthor: { name: b }\n';

export interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  filePath: string;
  digest: string;
}

/**
 * Loads a collection of a site as Astro does.
 *
 * @param files of the site, beside the least of settings.
 * @param options.watcher as in `astro dev`.
 * @param options.engine folder of the engine; default: that of the site.
 */
export async function loadCollection(
  loader: Loader,
  files: Record<string, string>,
  { watcher, engine }: { watcher?: EventEmitter; engine?: string } = {},
) {
  const folder = temporaryFolder({
    'package-lock.json': '{}',
    'content/site.yaml': settings,
    ...files,
  });
  vi.stubEnv('FOLIA_SITE', folder);
  const store = new Map<string, StoredEntry>();
  const log: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${engine ?? folder}/`) },
    store: {
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      set: (entry: StoredEntry) => store.set(entry.id, entry),
    },
    logger: {
      info: (text: string) => log.push(`info ${text}`),
      warn: (text: string) => log.push(`warn ${text}`),
      error: (text: string) => log.push(`error ${text}`),
    },
    generateDigest: String,
    watcher,
  };
  await loader.load(context as unknown as LoaderContext);
  return { folder, store, log };
}
