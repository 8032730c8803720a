import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../setup/run-process.mjs';
import { applyRelease } from './apply.ts';
import { changesBetween } from './changelog.ts';
import { git } from './git.ts';
import { planUpgrade } from './plan.ts';
import { refusal } from './refusal.ts';
import { openRelease, type Release } from './release.ts';
import { isNewer, readVersion } from './version.ts';
import { describeApplied, describePlan } from './report.ts';
import { commitUpgrade, findDelivered, repositoriesOf, requireCommitted } from './repository.ts';

/**
 * Puts a newer engine into the place of this one, commits that, and lets the newer one go on.
 *
 * @param root folder of the engine.
 * @param site folder of the site, which may be another one.
 * @returns exit code.
 * @throws {ContentError} where it is refused; then nothing has changed.
 */
export async function startUpgrade(
  { root, site }: { root: string; site: string },
  { source, dryRun }: { source: string; dryRun: boolean },
): Promise<number> {
  for (const folder of repositoriesOf(root, site)) requireCommitted(folder);
  const workshop = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-upgrade-'));
  try {
    const release = await openRelease(source, workshop);
    const done = await bringRelease(root, release, dryRun);
    if (!done) return 0;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  // The newer Folia knows what it has renamed. It installs its packages first, as every task does.
  return run(process.execPath, ['scripts/run.mjs', 'upgrade', '--finish'], { cwd: root });
}

/** @returns whether anything was changed. */
async function bringRelease(root: string, release: Release, dryRun: boolean): Promise<boolean> {
  const versions = { from: versionHere(root), to: release.version };
  requireNewer(versions);
  const base = findDelivered(root, versions.from);
  const plan = planUpgrade(root, base, release);
  const changes = changesBetween(
    readFileSync(path.join(release.folder, 'CHANGELOG.md'), 'utf8'),
    versions.from,
    versions.to,
  );
  const head = git(root, ['rev-parse', '--short', 'HEAD']).trim();
  console.log(describePlan(versions, changes, plan, head));
  if (dryRun) {
    console.log('\nNothing has been changed.');
    return false;
  }
  const applied = await applyRelease(root, base, release, plan);
  for (const text of describeApplied(applied)) console.log(`\n${text}`);
  commitUpgrade(root, versions, `Upgrade Folia from ${versions.from} to ${versions.to}`);
  console.log('\nCommitted. Now come the packages, the keys that were renamed, and the build.\n');
  return true;
}

function versionHere(root: string): string {
  const version = readVersion(root);
  if (version !== undefined) return version;
  throw refusal(
    'upgrade-release',
    'The "version" in package.json is not that of a Folia, so nobody can tell which one this is.',
    'Write the version that stands on top in CHANGELOG.md there, and commit.',
  );
}

function requireNewer({ from, to }: { from: string; to: string }): void {
  if (isNewer(to, from)) return;
  throw refusal(
    'upgrade-release',
    `This is Folia ${from}, and the other one is ${to}.`,
    'Name a newer one. To go back after an upgrade, run: npm run upgrade -- --undo.',
  );
}
