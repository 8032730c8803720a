import { expect, it, onTestFinished, vi } from 'vitest';
import { commitUpgrade } from '../../../scripts/upgrade/repository.ts';
import { undoUpgrade } from '../../../scripts/upgrade/undo-upgrade.ts';
import { git } from '../../../scripts/upgrade/git.ts';
import { writeFiles } from '../../helpers/temporary-folder.ts';
import { commit, committedFiles, repository, smallFolia } from './small-folia.ts';

const versions = { from: '0.1.0', to: '0.2.0' };

function undo(root: string, site = root): string {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  onTestFinished(() => log.mockRestore());
  undoUpgrade({ root, site });
  return String(log.mock.lastCall?.[0]);
}

/** An engine that was upgraded, in a repository of its own. */
function upgraded(): string {
  const root = repository(smallFolia('0.1.0', { 'content/site.yaml': 'old: 1\n' }));
  writeFiles(root, smallFolia('0.2.0'));
  commitUpgrade(root, versions, 'Upgrade');
  writeFiles(root, { 'content/site.yaml': 'new: 1\n' });
  commitUpgrade(root, versions, 'Rename keys');
  return root;
}

it('takes back both halves of an upgrade, and keeps what was written since', () => {
  const root = upgraded();
  commit(root, { 'content/posts/later.mdx': 'later\n' });
  expect(undo(root)).toBe(
    'Folia 0.1.0 is back, by a commit that undoes the upgrade. The next command installs its packages.',
  );
  expect(committedFiles(root)).toEqual({
    ...smallFolia('0.1.0'),
    'content/site.yaml': 'old: 1\n',
    'content/posts/later.mdx': 'later\n',
  });
});

it('takes back what was renamed in a site elsewhere', () => {
  const root = upgraded();
  const site = repository({ 'content/site.yaml': 'old: 1\n' });
  writeFiles(site, { 'content/site.yaml': 'new: 1\n' });
  commitUpgrade(site, versions, 'Rename keys');
  undo(root, site);
  expect(committedFiles(site)).toEqual({ 'content/site.yaml': 'old: 1\n' });
});

it('takes an upgrade back once', () => {
  const root = upgraded();
  undo(root);
  expect(() => undo(root)).toThrow(
    expect.objectContaining({
      problem: {
        id: 'upgrade-missing',
        file: 'npm run upgrade',
        message: 'There is no upgrade to take back.',
        remedy: 'Look for what you want to go back to with git log.',
      },
    }),
  );
});

it('leaves everything as it is where the same lines were changed since', () => {
  const root = upgraded();
  commit(root, { 'content/site.yaml': 'new: 2\n' });
  const before = committedFiles(root);
  const hashes = git(root, ['log', '--skip=1', '-2', '--format=%H']).trim().replace('\n', ' ');
  expect(() => undo(root)).toThrow(
    expect.objectContaining({
      problem: {
        id: 'upgrade-undo',
        file: 'npm run upgrade',
        message:
          'You have changed files since the upgrade that it had changed as well: content/site.yaml.',
        remedy: `Undo it by hand: git revert ${hashes}.`,
      },
    }),
  );
  expect(committedFiles(root)).toEqual(before);
  expect(git(root, ['status', '--porcelain'])).toBe('');
});
