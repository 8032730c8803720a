import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { git } from '../../../scripts/upgrade/git.ts';
import { startUpgrade } from '../../../scripts/upgrade/start-upgrade.ts';
import { undoUpgrade } from '../../../scripts/upgrade/undo-upgrade.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';
import { commit, committedFiles, finished, json, repository, smallFolia } from './small-folia.ts';

/** Runs the first half of an upgrade. @returns what it said, and its exit code. */
async function upgrade(root: string, source: string, { dryRun = false, site = root } = {}) {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => said.push(text));
  onTestFinished(() => log.mockRestore());
  const code = await startUpgrade({ root, site }, { source, dryRun });
  log.mockRestore();
  return { code, said: said.join('\n') };
}

const older = smallFolia('0.1.0', {
  'src/dropped.ts': '// 0.1.0\n',
  'src/dropped-too.ts': '// 0.1.0\n',
  'src/same.ts': '// same\n',
  '.gitignore': 'dist/\n',
  'netlify.toml': 'one\n\ntwo\n\nthree\n',
  'README.md': '# Folia\n',
  'content/posts/demo.mdx': 'demo\n',
});

const newer = smallFolia('0.2.0', {
  'src/added.ts': '// 0.2.0\n',
  'src/same.ts': '// same\n',
  '.ci/run': 'npm test\n',
  '.gitignore': 'dist/\n.cache/\n',
  'netlify.toml': 'one\n\ntwo\n\n3\n',
  'README.md': '# Folia 0.2.0\n',
  'content/posts/demo.mdx': 'newer demo\n',
  'content/posts/demo-too.mdx': 'newer demo\n',
  'public/demo.txt': 'newer demo\n',
  'notes.txt': 'of the makers\n',
  'src/dist/made.js': 'by a build\n',
});

describe('an upgrade', () => {
  it('replaces what is of Folia and nothing else, in one commit', async () => {
    const root = repository(older);
    const own = {
      'content/posts/demo.mdx': 'my text\n',
      'content/theme.css': 'a {}\n',
      'public/cv.pdf': 'cv\n',
      'src/mine.ts': '// mine\n',
      'data/measurements.csv': '1\n',
      'notes.txt': 'mine\n',
    };
    commit(root, own);
    const { code, said } = await upgrade(root, temporaryFolder(newer));
    expect(code).toBe(finished);
    const { 'content/posts/demo-too.mdx': _demo, 'public/demo.txt': _file, ...owned } = newer;
    const { 'src/dist/made.js': _made, ...delivered } = owned;
    expect(committedFiles(root)).toEqual({ ...delivered, ...own });
    expect(git(root, ['status', '--porcelain'])).toBe('');
    expect(git(root, ['log', '-1', '--format=%B'])).toBe(
      'Upgrade Folia from 0.1.0 to 0.2.0\n\nCHANGELOG.md says what is new. To take it back: npm run upgrade -- --undo\n\nFolia-Upgrade: 0.1.0 0.2.0\n\n',
    );
    expect(said).toBe(
      [
        'From Folia 0.1.0 to 0.2.0.',
        '## [0.2.0] - 2026-02-01\n\n- Pages turn.',
        '7 files of Folia replaced or added, 2 removed. Your texts and files stay.',
        '\nCommitted. Now come the packages, the keys that were renamed, and the build.\n',
      ]
        .join('\n\n')
        .replace('\n\n\nCommitted', '\n\nCommitted'),
    );
  });

  it('names the files of Folia that the writer had changed, and keeps those that it does not replace', async () => {
    const root = repository(older);
    commit(root, {
      'src/page.ts': '// mine\n',
      'src/dropped.ts': '// mine\n',
      'src/same.ts': undefined,
      'netlify.toml': '1\n\ntwo\n\nthree\n',
      'README.md': '# My site\n',
    });
    const head = git(root, ['rev-parse', '--short', 'HEAD']).trim();
    const { said } = await upgrade(root, temporaryFolder(newer));
    expect(committedFiles(root)).toMatchObject({
      'src/page.ts': '// 0.2.0\n',
      'src/dropped.ts': '// mine\n',
      'src/same.ts': '// same\n',
      'netlify.toml': '1\n\ntwo\n\n3\n',
      'README.md': '# My site\n',
    });
    expect(said).toContain(
      `as the new one has them. Yours: git show ${head}:<file>:\n- src/page.ts\n- src/same.ts\n`,
    );
    expect(said).toContain('delete them if you do not need them:\n- src/dropped.ts\n');
    expect(said).toContain('both changes are brought together:\n- README.md\n- netlify.toml\n');
    expect(said).toContain('look at what is new in the other one:\n- README.md');
  });

  it('knows what was delivered by the tag of a clone, whatever came after it', async () => {
    const root = repository({ ...older, 'src/page.ts': '// before the release\n' });
    commit(root, { 'src/page.ts': '// 0.1.0\n' });
    git(root, ['tag', 'v0.1.0']);
    const { said } = await upgrade(root, temporaryFolder(newer));
    expect(said).not.toContain('You had changed');
  });

  it('goes on from a state that an earlier one has left, also if that was taken back once', async () => {
    const root = repository(older);
    await upgrade(root, temporaryFolder(newer));
    const log = vi.spyOn(console, 'log').mockReturnValue();
    undoUpgrade({ root, site: root });
    log.mockRestore();
    expect(committedFiles(root)).toEqual(older);
    await upgrade(root, temporaryFolder(newer));
    commit(root, { 'src/added.ts': '// mine\n' });
    const { said } = await upgrade(root, temporaryFolder(smallFolia('0.10.0')));
    expect(said).toContain('From Folia 0.2.0 to 0.10.0.');
    expect(said).toContain(
      'You had changed them, so they stay; delete them if you do not need them:\n- src/added.ts',
    );
    expect(said).not.toContain('as the new one has them');
  });

  it('shows what it would do, and does nothing, if that is asked for', async () => {
    const root = repository(older);
    const { code, said } = await upgrade(root, temporaryFolder(newer), { dryRun: true });
    expect(code).toBe(0);
    expect(said).toContain('7 files of Folia replaced or added, 2 removed.');
    expect(said).toMatch(/\nNothing has been changed\.$/);
    expect(committedFiles(root)).toEqual(older);
    expect(git(root, ['rev-list', '--count', 'HEAD'])).toBe('1\n');
  });

  it('takes no more of a clone than what Git knows', async () => {
    const root = repository(older);
    const source = repository(newer);
    writeFiles(source, { 'src/left-over.ts': '// not committed\n' });
    await upgrade(root, source);
    expect(Object.keys(committedFiles(root))).not.toContain('src/left-over.ts');
  });

  it('leaves links of a release alone', async () => {
    const root = repository(older);
    const source = temporaryFolder(newer);
    symlinkSync('/etc/passwd', path.join(source, 'src/passwords.ts'));
    await upgrade(root, source);
    expect(Object.keys(committedFiles(root))).not.toContain('src/passwords.ts');
  });
});

describe('an upgrade is refused, and changes nothing,', () => {
  it('where something is not committed', async () => {
    const root = repository(older);
    writeFiles(root, { 'content/new post.mdx': 'new\n', 'src/page.ts': '// mine\n' });
    await expect(upgrade(root, temporaryFolder(newer))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-unsaved',
        file: 'npm run upgrade',
        message: 'There are changes that are not committed: src/page.ts, content/new post.mdx.',
        remedy:
          'Commit them, or put them away with git stash --include-untracked; then run the upgrade again.',
      },
    });
  });

  it('where something of a site elsewhere is not committed', async () => {
    const root = repository(older);
    const site = repository({ 'content/site.yaml': 'title: A\n' });
    writeFiles(site, { 'content/site.yaml': 'title: B\n' });
    await expect(upgrade(root, temporaryFolder(newer), { site })).rejects.toMatchObject({
      problem: { message: 'There are changes that are not committed: content/site.yaml.' },
    });
  });

  it('without a repository', async () => {
    const root = temporaryFolder(older);
    await expect(upgrade(root, temporaryFolder(newer))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-unsaved',
        file: 'npm run upgrade',
        message: `${root} is in no Git repository that has a commit, so an upgrade could not be taken back.`,
        remedy: 'Run: git init, git add -A, git commit -m "My site".',
      },
    });
  });

  it('where the writer has a file of their own at the place of a new one', async () => {
    const root = repository(older);
    commit(root, { 'src/added.ts': '// mine\n' });
    await expect(upgrade(root, temporaryFolder(newer))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-clash',
        file: 'npm run upgrade',
        message: 'The new Folia has files where you have your own: src/added.ts.',
        remedy: 'Move yours to other names, commit, and run the upgrade again.',
      },
    });
    expect(committedFiles(root)).toEqual({ ...older, 'src/added.ts': '// mine\n' });
  });

  it('where a folder of Folia leads out of the site', async () => {
    const { 'src/page.ts': _page, 'src/same.ts': _same, ...rest } = older;
    const outside = temporaryFolder({ 'a.ts': 'precious\n' });
    const { 'src/dropped.ts': _first, 'src/dropped-too.ts': _second, ...files } = rest;
    const root = repository(files);
    symlinkSync(outside, path.join(root, 'src'));
    commit(root);
    await expect(upgrade(root, temporaryFolder(newer))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-clash',
        file: 'npm run upgrade',
        message: `src/added.ts leads out of this folder, to ${outside}.`,
        remedy: 'Put a folder in the place of the link, commit, and run the upgrade again.',
      },
    });
    expect(git(root, ['status', '--porcelain'])).toBe('');
  });

  it('to what is not newer', async () => {
    const root = repository(older);
    await expect(upgrade(root, temporaryFolder(smallFolia('0.1.0')))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-release',
        file: 'npm run upgrade',
        message: 'This is Folia 0.1.0, and the other one is 0.1.0.',
        remedy: 'Name a newer one. To go back after an upgrade, run: npm run upgrade -- --undo.',
      },
    });
  });

  it('to what is no Folia', async () => {
    const root = repository(older);
    const source = temporaryFolder({ 'package.json': json({ version: '9.0.0' }) });
    await expect(upgrade(root, source)).rejects.toMatchObject({
      problem: {
        id: 'upgrade-release',
        file: 'npm run upgrade',
        message: `${source} is no Folia that can be upgraded to: it lacks scripts/upgrade/engine-paths.json or a version such as 1.2.3 in package.json.`,
        remedy: 'Name the top folder of a newer Folia, or an archive of it (.zip, .tar.gz, .tgz).',
      },
    });
    await expect(upgrade(root, path.join(source, 'nothing'))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-release',
        file: 'npm run upgrade',
        message: `${path.join(source, 'nothing')} does not exist.`,
        remedy: 'Name the folder or archive of a newer Folia.',
      },
    });
  });

  it('where nobody can tell which Folia this is', async () => {
    const root = repository(older);
    commit(root, { 'package.json': json({ name: 'my-site', version: 'mine' }) });
    await expect(upgrade(root, temporaryFolder(newer))).rejects.toMatchObject({
      problem: {
        id: 'upgrade-release',
        file: 'npm run upgrade',
        message:
          'The "version" in package.json is not that of a Folia, so nobody can tell which one this is.',
        remedy: 'Write the version that stands on top in CHANGELOG.md there, and commit.',
      },
    });
  });
});
