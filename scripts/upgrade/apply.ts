import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFiles } from '../../src/importer/write.ts';
import { git, readCommitted } from './git.ts';
import { mergeManifestFiles } from './manifest-files.ts';
import { mergeTexts } from './merge-texts.ts';
import type { UpgradePlan } from './plan.ts';
import { refusal } from './refusal.ts';
import type { Release } from './release.ts';

export interface Applied {
  /** Entries of package.json that are as the release has them, though the writer had changed them. */
  overruled: string[];
  /** Shared files that could not be brought together, and are as the writer had them. */
  unmerged: string[];
}

/**
 * Brings a release into the working tree. Whatever goes wrong, the tree is afterwards as it was: everything in it was committed.
 *
 * @param base the commit that holds the engine as it was delivered.
 */
export async function applyRelease(
  root: string,
  base: string,
  release: Release,
  plan: UpgradePlan,
): Promise<Applied> {
  try {
    for (const file of plan.write) writeReleased(root, release, file);
    removeFiles(root, plan.remove);
    const unmerged = plan.merge.filter((file) => !mergeShared(root, base, release, file));
    return { overruled: await mergeManifestFiles(root, base, release), unmerged };
  } catch (error) {
    git(root, ['checkout', '--quiet', '--force', 'HEAD', '--', '.']);
    git(root, ['clean', '--quiet', '--force', '-d', '--', '.']);
    throw error;
  }
}

function writeReleased(root: string, release: Release, file: string): void {
  const source = path.join(release.folder, file);
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  requireInside(root, target);
  const { mode } = statSync(source);
  // A file that was a link is one no more: what it led to is not Folia's.
  rmSync(target, { force: true });
  writeFileSync(target, readFileSync(source), { mode });
}

/** A folder of the engine may be a link that somebody has made. */
function requireInside(root: string, target: string): void {
  const folder = realpathSync(path.dirname(target));
  const inside = path.relative(realpathSync(root), folder);
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) return;
  throw refusal(
    'upgrade-clash',
    `${path.relative(root, target)} leads out of this folder, to ${folder}.`,
    'Put a folder in the place of the link, commit, and run the upgrade again.',
  );
}

/** @returns whether the changes of both could be brought together. */
function mergeShared(root: string, base: string, release: Release, file: string): boolean {
  const merged = mergeTexts({
    base: readCommitted(root, base, file) ?? '',
    mine: readFileSync(path.join(root, file), 'utf8'),
    theirs: readFileSync(path.join(release.folder, file), 'utf8'),
  });
  if (merged === undefined) return false;
  writeFileSync(path.join(root, file), merged);
  return true;
}
