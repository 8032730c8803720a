import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheKey } from '../markdown/disk-cache.ts';
import { joinModules, type ModuleParts } from '../markdown/module-parts.ts';
import { kindOf, sharedModulesFolder } from '../markdown/shared-modules.ts';
import type { Entry, Reading } from './mdx-entries.ts';

/** Into how many modules texts of one kind are divided: after a change in a text, the pages of a module are rendered anew. */
const modulesOfKind = 32;

/**
 * Writes the modules that texts of a collection share, and takes away those of the last build. A bundler spends milliseconds on each
 * module, and more on each chunk: with one for each text they would be a quarter of a build.
 *
 * @returns the module of each text by its id; a text that is not there has one of its own.
 */
export function writeSharedModules(
  { engine, site }: Pick<Reading, 'engine' | 'site'>,
  collection: string,
  entries: readonly Pick<Entry<unknown>, 'id' | 'post'>[],
): Map<string, string> {
  const folder = sharedModulesFolder(engine);
  mkdirSync(folder, { recursive: true });
  for (const old of globSync(`${collection}-*.mdx`, { cwd: folder }))
    rmSync(path.join(folder, old));
  const modules = new Map<string, string>();
  for (const [kind, texts] of groupByKind(entries)) {
    const name = nameOf(kind, [engine, site.folders.root]);
    for (const [part, some] of Map.groupBy(texts, ([id]) => partOf(id))) {
      const file = path.join(folder, `${collection}-${name}-${part}.mdx`);
      writeFileSync(file, joinModules(new Map(some)));
      for (const [id] of some) modules.set(id, file);
    }
  }
  return modules;
}

/** Style sheets are called after modules: their names must not tell where on a disk the site was built. */
function nameOf(kind: string, folders: readonly string[]): string {
  const places = folders.map((folder) => `"${path.resolve(folder).split(path.sep).join('/')}/`);
  const anywhere = places.reduce(
    (text, place, index) => text.replaceAll(place, `"${index}:`),
    kind,
  );
  return cacheKey(anywhere).slice(0, 8);
}

/** The same for a text, whatever others there are. */
function partOf(id: string): number {
  return Number.parseInt(cacheKey(id).slice(0, 4), 16) % modulesOfKind;
}

/** Texts by id, by what decides about the styles of their pages. */
function groupByKind(
  entries: readonly Pick<Entry<unknown>, 'id' | 'post'>[],
): Map<string, Map<string, ModuleParts>> {
  const groups = new Map<string, Map<string, ModuleParts>>();
  for (const {
    id,
    post: { parts },
  } of entries) {
    if (!parts) continue;
    const kind = kindOf(parts);
    const texts = groups.get(kind) ?? new Map<string, ModuleParts>();
    groups.set(kind, texts.set(id, parts));
  }
  return groups;
}
