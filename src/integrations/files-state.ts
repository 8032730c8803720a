import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * What changes when a file in some folders comes, goes or is changed, but for texts: pages may show how large a picture is, or leave one
 * out that is not there. Times say nothing, as a clone of a repository has new ones. Folders behind symbolic links are not looked through,
 * and count as changed, as do files that cannot be read.
 *
 * @param folders absolute; one may be missing.
 */
export async function filesState(folders: readonly string[]): Promise<string> {
  const state = createHash('sha256');
  for (const file of folders.flatMap(listFiles).sort()) {
    state.update(`${file} ${await contentState(file)}\n`);
  }
  return state.digest('hex');
}

async function contentState(file: string): Promise<string> {
  const content = createHash('sha256');
  try {
    await pipeline(createReadStream(file), content);
    return content.digest('hex');
  } catch {
    return randomUUID();
  }
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
