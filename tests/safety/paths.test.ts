import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importSite } from '../../src/importer/import.ts';
import { servedFile } from '../../src/markdown/site-files.ts';
import { findPublished } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { dumpFiles } from '../importer/site-folder.ts';

/** Names that lead from a site to the folder that holds it. */
const ways = [
  '../',
  '../../',
  '../../../',
  '/../',
  '/../../',
  'assets/../../',
  '/assets/../../',
  'assets/img/../../../',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%2f..%2f',
  '..\\',
  '....//',
];

describe('a file that is served', () => {
  const folder = temporaryFiles();
  const folders = {
    root: `${folder}/site`,
    content: `${folder}/site/content`,
    public: `${folder}/site/public`,
    base: '/',
  };

  it.each(ways)('is in the site: not %ssecret.txt', (way) => {
    expect(servedFile(folders, `${way}secret.txt`)).toBeUndefined();
    expect(findPublished(`${way}secret.txt`, folders)).toBeUndefined();
  });

  it('may have dots in its name', () => {
    expect(servedFile(folders, '/a..b.txt')).toEqual({
      location: path.join(folders.public, 'a..b.txt'),
      address: '/a..b.txt',
    });
    expect(findPublished('/a..b.txt', folders)).toBe(path.join(folders.public, 'a..b.txt'));
  });
});

/** A site, and beside it what is nobody's business. */
function temporaryFiles(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-paths-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of [
    'secret.txt',
    'site/secret.txt',
    'site/public/a..b.txt',
    'site/content/assets/img/a.txt',
  ]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'x');
  }
  return folder;
}

describe('an import', () => {
  const secret = 'the secret of another folder';

  function importHostile(post: string, files: Readonly<Record<string, string>> = {}) {
    const folder = temporaryFolder({
      'secret.png': secret,
      'secret.md': secret,
      'secret.bib': `@book{a, title = {${secret}}}`,
      'secret.ipynb': JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [{ cell_type: 'markdown', metadata: {}, source: secret }],
      }),
      'secret.yml': `a: ${secret}`,
      'old/_config.yml': 'title: A\n',
      'old/_posts/2026-01-08-a.md': post,
      ...files,
    });
    symlinkSync(path.join(folder, 'secret.png'), path.join(folder, 'old', 'linked.png'));
    const site = path.join(folder, 'site');
    importSite({
      source: path.join(folder, 'old'),
      site,
      dryRun: false,
      force: false,
      allAssets: true,
    });
    return Object.values(dumpFiles(site)).join('\n');
  }

  it.each(ways.flatMap((way) => [way, `${way}../`]))('takes nothing of %s', (way) => {
    const name = (ending: string) => `${way}secret.${ending}`;
    const written = importHostile(
      [
        `---\ntitle: A\nthumbnail: ${name('png')}\nbibliography: ${name('bib')}\n---\n`,
        `![x](${name('png')})`,
        `<img src="${name('png')}" alt="x">`,
        `{% include figure.liquid path="${name('png')}" %}`,
        `{% include ${name('md')} %}`,
        `{% include_relative ${name('md')} %}`,
        `{% jupyter_notebook ${name('ipynb')} %}`,
        `<iframe src="${name('md')}"></iframe>`,
        `[x](${name('md')})`,
        '![x](/linked.png)',
      ].join('\n\n'),
    );
    expect(written).toContain('title: A');
    expect(written).not.toContain(secret);
  });

  it('writes nothing outside of the site, whatever its texts are called', () => {
    const written = importHostile(
      '---\ntitle: A\npermalink: /../../../outside/\nslug: ../../outside\n---\n\nText\n',
      {
        'old/_pages/up.md': '---\ntitle: B\npermalink: /../../b/\n---\n\nText\n',
      },
    );
    expect(written).toContain('title: A');
  });
});
