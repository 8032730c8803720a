import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { askGit, git } from './git.ts';
import { ownerOf, ownershipFile, readOwnership, type Ownership } from './ownership.ts';
import { refusal } from './refusal.ts';
import { isArchive, unpackArchive } from './unpack.ts';
import { readVersion } from './version.ts';

/** A Folia that lies in a folder. */
export interface Release {
  folder: string;
  version: string;
  ownership: Ownership;
  /** The files that it owns, from its folder, with forward slashes. */
  files: string[];
}

/**
 * Opens the newer Folia that somebody names.
 *
 * @param source a folder or an archive, absolute.
 * @param workshop an empty folder, for what an archive holds.
 * @throws {ContentError} `upgrade-release` where there is no Folia.
 */
export async function openRelease(source: string, workshop: string): Promise<Release> {
  if (!existsSync(source)) {
    throw refusal(
      'upgrade-release',
      `${source} does not exist.`,
      'Name the folder or archive of a newer Folia.',
    );
  }
  if (!isArchive(source)) return readRelease(source, source);
  await unpackArchive(source, workshop);
  return readRelease(workshop, source);
}

/** @param named what the user calls it. */
function readRelease(folder: string, named: string): Release {
  const ownership = lstatSync(folder).isDirectory() ? readOwnership(folder) : undefined;
  const version = readVersion(folder);
  if (!ownership || version === undefined) {
    throw refusal(
      'upgrade-release',
      `${named} is no Folia that can be upgraded to: it lacks ${ownershipFile} or a version such as 1.2.3 in package.json.`,
      'Name the top folder of a newer Folia, or an archive of it (.zip, .tar.gz, .tgz).',
    );
  }
  const files = listFiles(folder).filter((file) => ownerOf(file, ownership) !== undefined);
  return { folder, version, ownership, files };
}

/** What tools make, which is no part of a release. */
const made = new Set(['.git', '.astro', 'node_modules', 'dist']);

/** Regular files alone: a link might lead anywhere. Of a clone those that Git knows, so that nothing that somebody made is among them. */
function listFiles(folder: string): string[] {
  const top = askGit(folder, ['rev-parse', '--show-toplevel'])?.trim();
  const isClone = top !== undefined && realpathSync(top) === realpathSync(folder);
  if (!isClone) return walk(folder, '').sort();
  const known = git(folder, ['ls-files', '-z']).split('\0');
  return known.filter((name) => name !== '' && isRegular(path.join(folder, name))).sort();
}

function walk(folder: string, inside: string): string[] {
  const entries = readdirSync(path.join(folder, inside), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = inside + entry.name;
    if (entry.isDirectory()) return made.has(entry.name) ? [] : walk(folder, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
}

function isRegular(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
