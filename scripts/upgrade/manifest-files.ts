import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmProgram } from '../setup/install.mjs';
import { run } from '../setup/run-process.mjs';
import { readCommitted } from './git.ts';
import { hasOwnPackages, mergeLockfiles, mergeManifests } from './manifest.ts';
import type { Release } from './release.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Merges package.json and package-lock.json of the writer with those of a release.
 *
 * @returns entries of package.json that the writer had changed and the release changes too.
 * @throws when npm cannot find a package of the writer.
 */
export async function mergeManifestFiles(
  root: string,
  base: string,
  release: Release,
): Promise<string[]> {
  const [manifest, lockfile] = ['package.json', 'package-lock.json'].map((name) => ({
    base: parse(readCommitted(root, base, name)),
    mine: parse(readCommitted(root, 'HEAD', name)),
    theirs: parse(readFileSync(path.join(release.folder, name), 'utf8')),
  })) as [Versions, Versions];
  const { data, overruled } = mergeManifests(manifest.base, manifest.mine, manifest.theirs);
  write(root, 'package.json', data);
  if (!hasOwnPackages(data, manifest.theirs)) {
    write(root, 'package-lock.json', lockfile.theirs);
    return overruled;
  }
  const { base: locked, mine, theirs } = lockfile;
  write(root, 'package-lock.json', mergeLockfiles(locked, mine, theirs, data));
  await completeLockfile(root);
  return overruled;
}

interface Versions {
  base: Json;
  mine: Json;
  theirs: Json;
}

function parse(text: string | undefined): Json {
  return JSON.parse(text ?? '{}') as Json;
}

function write(root: string, name: string, data: Json): void {
  writeFileSync(path.join(root, name), `${JSON.stringify(data, undefined, 2)}\n`);
}

/** The writer's own packages are in no lockfile of Folia's. */
async function completeLockfile(root: string): Promise<void> {
  const { file, args, shell } = npmProgram();
  const code = await run(
    file,
    [...args, 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: root, shell },
  );
  if (code !== 0) {
    throw new Error(
      `npm could not find the packages that you added to package.json (exit code ${code}). Nothing has been changed.`,
    );
  }
}
