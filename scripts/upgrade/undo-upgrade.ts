import { askGit, git, runGit } from './git.ts';
import { refusal, named } from './refusal.ts';
import { readVersion } from './version.ts';
import {
  findUpgrades,
  repositoriesOf,
  requireCommitted,
  type UpgradeCommit,
} from './repository.ts';

/**
 * Takes the last upgrade back, by commits that undo its own: what was written since then stays.
 *
 * @param root folder of the engine.
 * @param site folder of the site, which may be another one.
 * @throws {ContentError} where there is none, or where it cannot be done.
 */
export function undoUpgrade({ root, site }: { root: string; site: string }): void {
  const [last] = findUpgrades(root);
  if (!last || last.to !== readVersion(root)) {
    throw refusal(
      'upgrade-missing',
      'There is no upgrade to take back.',
      'Look for what you want to go back to with git log.',
    );
  }
  const repositories = repositoriesOf(root, site);
  for (const folder of repositories) requireCommitted(folder);
  for (const folder of repositories) revert(folder, commitsOf(folder, last));
  console.log(
    `Folia ${last.from} is back, by a commit that undoes the upgrade. The next command installs its packages.`,
  );
}

/** The commits of one upgrade: of its files, and of the keys that it renamed. */
function commitsOf(folder: string, { from, to }: UpgradeCommit): string[] {
  return findUpgrades(folder)
    .filter((each) => each.from === from && each.to === to)
    .map(({ hash }) => hash);
}

function revert(folder: string, commits: readonly string[]): void {
  if (commits.length === 0) return;
  const { passed } = runGit(folder, ['revert', '--no-edit', ...commits]);
  if (passed) return;
  const touched = git(folder, ['diff', '--name-only', '--diff-filter=U', '-z'])
    .split('\0')
    .filter((file) => file !== '');
  askGit(folder, ['revert', '--abort']);
  throw refusal(
    'upgrade-undo',
    `You have changed files since the upgrade that it had changed as well: ${named(touched)}.`,
    `Undo it by hand: git revert ${commits.join(' ')}.`,
  );
}
