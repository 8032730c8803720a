import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { git } from '../../../scripts/upgrade/git.ts';
import { writeFiles } from '../../helpers/temporary-folder.ts';
import { committedFiles } from './small-folia.ts';
import { cloneRepository, npm } from '../clone.ts';

/** A writer's own site, from one tagged state of Folia to the next, with everything changed that may be. */
const site = cloneRepository();
const release = cloneRepository();

const own = {
  'content/site.yaml':
    '# My site.\ntitle: Notes   # short\nauthor:\n  name: Ada\nurl: https://ada.example\n"footer": "By *Ada*"\n',
  'content/theme.css': ':root { --my-color: teal; }\n',
  'content/components/Hello.astro': '<p class="hello">Hello</p>\n',
  'content/posts/2026-01-08-mine.mdx': '---\ntitle: Mine\n---\n\n<Hello />\n\nWith $x$.\n',
  'public/cv.txt': 'cv\n',
  'src/styles/mine.css': '/* mine */\n',
  'scripts/publish.sh': 'rsync\n',
  'data/measurements.csv': '1,2\n',
  '.env.example': 'KEY=\n',
};

async function run(folder: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const child = npm(folder, args, 'pipe');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

function change(folder: string, file: string, edit: (text: string) => string): void {
  const location = path.join(folder, file);
  const before = readFileSync(location, 'utf8');
  const after = edit(before);
  // An edit that finds nothing to change would test nothing.
  expect(after).not.toBe(before);
  writeFileSync(location, after);
}

function commitAll(folder: string): void {
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message', 'A change']);
}

/** Everything that a writer may change: texts, files of their own, packages, the files of both, and even an engine file. */
function makeItMine(): void {
  for (const folder of ['content', 'public', '.github'])
    rmSync(path.join(site, folder), { recursive: true });
  writeFiles(site, own);
  writeFiles(site, { 'README.md': '# Notes\n' });
  change(site, 'netlify.toml', (text) => `${text}\n[[redirects]]\n  from = "/old"\n  to = "/"\n`);
  change(site, 'package.json', (text) =>
    text
      .replace('"name": "folia"', '"name": "notes"')
      .replace('"scripts": {', '"scripts": {\n    "publish": "sh scripts/publish.sh",'),
  );
  change(site, 'src/styles/base.css', (text) => `${text}\n/* mine */\n`);
}

/** The next release: another name for a key, one file more, one less, one changed. */
function makeItNewer(): void {
  for (const file of ['package.json', 'package-lock.json']) {
    change(release, file, (text) => text.replace('"version": "0.1.0"', '"version": "0.2.0"'));
  }
  change(release, 'CHANGELOG.md', (text) =>
    text.replace('## [Unreleased]', '## [0.2.0] - 2027-01-01\n\n- A footer is a colophon.'),
  );
  change(release, 'scripts/upgrade/codemods/registry.ts', (text) =>
    text.replace(
      'readonly KeyRename[] = []',
      "readonly KeyRename[] = [{ version: '0.2.0', where: 'site.yaml', key: ['footer'], to: 'colophon' }]",
    ),
  );
  change(release, 'src/schemas/site.ts', (text) => text.replace(/^ {2}footer:/m, '  colophon:'));
  change(release, 'src/integrations/folia.ts', (text) =>
    text.replaceAll('settings.footer', 'settings.colophon'),
  );
  rmSync(path.join(release, '.editorconfig'));
  writeFiles(release, { 'src/styles/newer.css': '/* newer */\n', 'content/site.yaml': 'newer\n' });
}

beforeAll(async () => {
  git(site, ['init', '--quiet']);
  git(site, ['config', 'user.name', 'Ada']);
  git(site, ['config', 'user.email', 'ada@example.org']);
  commitAll(site);
  git(site, ['tag', 'v0.1.0']);
  makeItMine();
  // A package of the writer's own, with one that it brings.
  const added = await run(site, 'install', 'is-odd@3.0.1', '--package-lock-only');
  expect(added.code === 0 ? '' : added.said).toBe('');
  commitAll(site);
  makeItNewer();
});

it('brings the next release to a site that has changed everything it may, and is taken back', async () => {
  const before = committedFiles(site);
  const { code, said } = await run(site, 'run', 'upgrade', '--', release);
  // With what it said, if it failed.
  expect(code === 0 ? '' : said).toBe('');
  expect(said).toContain('- A footer is a colophon.');
  expect(said).toMatch(
    /as the new one has them\. Yours: git show \w+:<file>:\n- src\/styles\/base\.css\n/,
  );
  expect(said).toContain('- content/site.yaml: "footer" is called "colophon" now.');
  expect(said).toContain('Folia 0.2.0 is here, and the site is built with it.');

  const after = committedFiles(site);
  expect(after).toMatchObject({
    ...own,
    'content/site.yaml': own['content/site.yaml'].replace('"footer"', 'colophon'),
    'README.md': '# Notes\n',
    'netlify.toml': before['netlify.toml'],
    'src/styles/newer.css': '/* newer */\n',
    'src/styles/base.css': readFileSync(path.join(release, 'src/styles/base.css'), 'utf8'),
  });
  expect(Object.keys(after).filter((file) => /^\.(?:editorconfig|github)/.test(file))).toEqual([]);
  expect(JSON.parse(after['package.json'] ?? '')).toMatchObject({
    name: 'notes',
    version: '0.2.0',
    scripts: { publish: 'sh scripts/publish.sh', upgrade: 'node scripts/run.mjs upgrade' },
    dependencies: { 'is-odd': '^3.0.1' },
  });
  expect(JSON.parse(after['package-lock.json'] ?? '')).toMatchObject({
    version: '0.2.0',
    packages: { 'node_modules/is-odd': { version: '3.0.1' } },
  });
  const built = (page: string) => readFileSync(path.join(site, 'dist', page, 'index.html'), 'utf8');
  expect(built('.')).toContain('By <em>Ada</em>');
  expect(built('blog/2026/mine')).toContain('<p class="hello"');

  const undone = await run(site, 'run', 'upgrade', '--', '--undo');
  expect(undone.code === 0 ? '' : undone.said).toBe('');
  expect(committedFiles(site)).toEqual(before);
});
