import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';

/**
 * What changes when a file in some folders comes, goes or is written, but for texts: pages may show how large a picture is, or leave one
 * out that is not there. Folders behind symbolic links are not looked through, and count as changed.
 *
 * @param folders absolute; one may be missing.
 */
export function filesState(folders: readonly string[]): string {
  const state = createHash('sha256');
  for (const file of folders.flatMap(listFiles).sort()) {
    const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    state.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return state.digest('hex');
}

function listFiles(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      return [randomUUID()];
    }
    return entry.isDirectory() || entry.name.endsWith('.mdx') ? [] : [file];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/** The style sheets and scripts that a build has written, by their names, which tell of their content. */
export function assetNames(out: string): string[] {
  return entriesOf(path.join(out, '_astro'))
    .map(({ name }) => name)
    .filter((name) => /\.(?:css|m?js)$/.test(name))
    .sort();
}
