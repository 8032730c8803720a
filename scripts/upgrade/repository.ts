import { realpathSync } from 'node:fs';
import { askGit, git, readCommitted } from './git.ts';
import { named, refusal } from './refusal.ts';
import { versionIn } from './version.ts';

/** The line of a commit's message by which an upgrade is known. */
const trailer = 'Folia-Upgrade';

export interface UpgradeCommit {
  hash: string;
  from: string;
  to: string;
}

/**
 * Everything must be committed: then an upgrade can be taken back, and what it changed can be seen.
 *
 * @throws {ContentError} `upgrade-unsaved`.
 */
export function requireCommitted(folder: string): void {
  if (askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) {
    throw refusal(
      'upgrade-unsaved',
      `${folder} is in no Git repository that has a commit, so an upgrade could not be taken back.`,
      'Run: git init, git add -A, git commit -m "My site".',
    );
  }
  const changes = git(folder, ['status', '--porcelain', '-z', '--no-renames', '--', '.'])
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  if (changes.length > 0) {
    throw refusal(
      'upgrade-unsaved',
      `There are changes that are not committed: ${named(changes)}.`,
      'Commit them, or put them away with git stash --include-untracked; then run the upgrade again.',
    );
  }
  if (askGit(folder, ['var', 'GIT_COMMITTER_IDENT']) === undefined) {
    throw refusal(
      'upgrade-unsaved',
      'Git does not know who you are, so an upgrade could not be committed.',
      'Run: git config user.name "Your name", git config user.email you@example.org.',
    );
  }
}

/** The folders of the engine and of the site that are in repositories of their own, each once. */
export function repositoriesOf(...folders: readonly string[]): string[] {
  const tops = new Map<string, string>();
  for (const folder of folders) {
    const top = askGit(folder, ['rev-parse', '--show-toplevel'])?.trim();
    const key = top === undefined ? folder : realpathSync(top);
    if (!tops.has(key)) tops.set(key, folder);
  }
  return [...tops.values()];
}

/**
 * The commit that holds this version of Folia as it was delivered: the release itself in a clone, else the one that brought it here,
 * as a copy or by an upgrade.
 */
export function findDelivered(folder: string, version: string): string {
  const tagged = `v${version}`;
  if (versionAt(folder, tagged) === version)
    return git(folder, ['rev-parse', `${tagged}^{commit}`]).trim();
  const commits = git(folder, ['log', '--reverse', '--format=%H', '--', 'package.json'])
    .split('\n')
    .filter((line) => line !== '');
  return commits.find((commit) => versionAt(folder, commit) === version) ?? 'HEAD';
}

function versionAt(folder: string, commit: string): string | undefined {
  return versionIn(readCommitted(folder, commit, 'package.json') ?? '');
}

/** Commits all changes in a folder as a part of an upgrade. @returns whether there were any. */
export function commitUpgrade(
  folder: string,
  { from, to }: Pick<UpgradeCommit, 'from' | 'to'>,
  subject: string,
): boolean {
  git(folder, ['add', '--all', '--', '.']);
  if (askGit(folder, ['diff', '--cached', '--quiet']) !== undefined) return false;
  const message = [
    subject,
    '',
    'CHANGELOG.md says what is new. To take it back: npm run upgrade -- --undo',
    '',
    `${trailer}: ${from} ${to}`,
  ];
  // Rules that a writer has for commits of their own say nothing about this one.
  git(folder, ['commit', '--quiet', '--no-verify', '--file', '-'], message.join('\n'));
  return true;
}

/** Commits of upgrades that have not been taken back, the newest first. */
export function findUpgrades(folder: string): UpgradeCommit[] {
  const format = `--format=%H%x1f%(trailers:key=${trailer},valueonly,separator=%x2c)%x1f%b%x1e`;
  const patterns = [`^${trailer}: `, '^This reverts commit '].map((words) => `--grep=${words}`);
  const log = askGit(folder, ['log', format, ...patterns]) ?? '';
  const entries = log.split('\x1e').map((entry) => entry.trim().split('\x1f'));
  const reverted = new Set(
    entries.flatMap(([, , body = '']) => /^This reverts commit (\w+)/m.exec(body)?.[1] ?? []),
  );
  return entries.flatMap(([hash = '', versions = '']) => {
    const [from, to] = versions.split(' ');
    if (from === undefined || to === undefined || reverted.has(hash)) return [];
    return [{ hash, from, to }];
  });
}
