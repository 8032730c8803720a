import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readEntries } from './bibliography-file.ts';
import type { RuleContext } from './context.ts';
import { findSourceFile } from './source-files.ts';
import type { SourceSite } from './source-site.ts';

const keysOf = new WeakMap<SourceSite, ReadonlySet<string>>();
const folders = ['_bibliography', 'assets/bibliography'];

/** What Pandoc takes for a key between brackets. */
const plainKey = /^[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*$/u;

/** Whether a work is in a BibTeX file of the site; without a site, nobody can say that it is not. */
export function hasWork(key: string, { site }: RuleContext): boolean {
  if (!site) return true;
  const keys = keysOf.get(site) ?? readKeys(site);
  keysOf.set(site, keys);
  return keys.has(key);
}

/** A citation of works in brackets, `[@a; @b, p. 3]`; undefined if a key cannot stand in them. */
export function citationGroup(
  keys: readonly string[],
  { locators = [], authors = true }: { locators?: readonly string[]; authors?: boolean } = {},
): string | undefined {
  if (!keys.every((key) => plainKey.test(key))) return undefined;
  const items = keys.map((key, index) => {
    const locator = locators[index];
    return `${authors ? '' : '-'}@${key}${locator === undefined ? '' : `, ${locator}`}`;
  });
  return `[${items.join('; ')}]`;
}

function readKeys(site: SourceSite): Set<string> {
  const files = folders.flatMap((folder) => bibFiles(site.root, folder));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return new Set(texts.flatMap((text) => readEntries(text).map(({ key }) => key)));
}

function bibFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true })
      .map((name) => findSourceFile(root, path.join(folder, String(name))) || '')
      .filter((file) => file.endsWith('.bib'));
  } catch {
    return [];
  }
}
