import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Pagefind writes these in an order of its own each time: https://github.com/Pagefind/pagefind/issues/638 */
const unordered = /^pagefind\/(?:filter\/|pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$)/;

/** SHA-256 of each file of a folder, by its path within. */
export function digestFolder(folder: string): Readonly<Record<string, string>> {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !unordered.test(name.replaceAll(path.sep, '/')))
    .sort();
  return Object.fromEntries(names.map((name) => [name, digestOf(path.join(folder, name))]));
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
