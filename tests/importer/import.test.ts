import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/lib/errors.ts';
import { demoHash } from '../../src/importer/demo.ts';
import { importSite, type ImportOptions } from '../../src/importer/import.ts';
import { formatResult } from '../../src/importer/report.ts';
import { dumpFiles, folderWith } from './site-folder.ts';

const post = `---
layout: post
title: One
date: 2026-01-08
---
{% include figure.liquid path="assets/img/a.png" alt="A" %}

See {{ site.github }}.
`;
const written = `---
layout: post
title: One
date: 2026-01-08
---

<Figure src="assets/img/a.png" alt="A" />

See \`{{ site.github }}\`.
`;
const files = {
  '_config.yml': 'title: T\nurl: https://ada.example.org\npermalink: /blog/:year/:title/\n',
  '_posts/en/2026-01-08-one.md': post,
  '_posts/notes.txt': 'not a post',
  'assets/img/a.png': 'picture',
  'assets/img/b.png': 'named by no post',
};

function run(root: string, options: Partial<ImportOptions> = {}) {
  const site = path.join(root, 'new-site');
  const result = importSite({
    source: path.join(root, 'old'),
    site,
    dryRun: false,
    force: false,
    ...options,
  });
  return { site, result, report: formatResult(result, 'new-site') };
}

function inOld(content: Record<string, string | Uint8Array>): string {
  return folderWith(
    Object.fromEntries(Object.entries(content).map(([name, text]) => [`old/${name}`, text])),
  );
}

describe('an import', () => {
  it('counts films and sounds as files', () => {
    const body =
      '---\ntitle: T\n---\n{% include video.liquid path="assets/video/a.mp4" title="A" %}\n';
    const { report } = run(
      inOld({ '_posts/2026-01-08-one.md': body, 'assets/video/a.mp4': 'film' }),
    );
    expect(report).toMatch(/^Wrote 1 post and 1 file into new-site\./m);
  });

  it('writes posts, their images and the settings', () => {
    const root = inOld(files);
    const { site, report } = run(root);
    expect(dumpFiles(site)).toEqual({
      'content/assets/img/a.png': 'picture',
      'content/posts/en/2026-01-08-one.mdx': written,
      'content/site.yaml': expect.stringMatching(
        /^# Settings of the site\.[\s\S]*\ntitle: T\n[\s\S]*\npermalink: \/blog\/:year\/:title\/\n[\s\S]*\n {2}palette: al-folio\n$/,
      ) as string,
      'IMPORT.md': expect.stringMatching(/^# What the import brought\n/) as string,
    });
    expect(report).toBe(`_posts/en/2026-01-08-one.md:8:5 warning [liquid-unknown]
  This Liquid could not be evaluated. "site.github" is not known here. It is kept as visible text.
  | {{ site.github }}

assets/img info [assets-unused]
  No text names 1 file of this folder, so nothing of them was copied: b.png. --all-assets copies everything.

Wrote 1 post, 1 image and site.yaml into new-site. 2 findings.`);
  });

  it('does not touch the source', () => {
    const root = inOld(files);
    run(root);
    expect(dumpFiles(path.join(root, 'old'))).toEqual(files);
  });

  it('changes nothing when it is run again', () => {
    const root = inOld(files);
    const { site } = run(root);
    const before = dumpFiles(site);
    const { report } = run(root);
    expect(dumpFiles(site)).toEqual(before);
    expect(report).toMatch(
      /\n\nNothing was written: new-site is up to date \(1 post and 1 image\)\. 2 findings\.$/,
    );
  });

  it('shows a plan and writes nothing in a dry run', () => {
    const root = inOld(files);
    const { site, report } = run(root, { dryRun: true });
    expect(existsSync(site)).toBe(false);
    expect(report).toBe(`write    content/site.yaml  (from _config.yml)
write    content/posts/en/2026-01-08-one.mdx  (from _posts/en/2026-01-08-one.md)
write    content/assets/img/a.png  (from assets/img/a.png)

_posts/en/2026-01-08-one.md:8:5 warning [liquid-unknown]
  This Liquid could not be evaluated. "site.github" is not known here. It is kept as visible text.
  | {{ site.github }}

assets/img info [assets-unused]
  No text names 1 file of this folder, so nothing of them was copied: b.png. --all-assets copies everything.

Nothing was written (dry run). A run would write 1 post, 1 image and site.yaml into new-site. 2 findings.`);
  });

  it('leaves files that exist and differ, unless it is forced', () => {
    const root = inOld(files);
    const { site } = run(root);
    const edited = path.join(site, 'content/posts/en/2026-01-08-one.mdx');
    writeFileSync(edited, 'mine');
    writeFileSync(path.join(site, 'content/site.yaml'), 'mine too');
    const { report, result } = run(root);
    expect(dumpFiles(site)['content/posts/en/2026-01-08-one.mdx']).toBe('mine');
    expect(result.findings.map(({ id }) => id)).toEqual([
      'liquid-unknown',
      'assets-unused',
      'target-exists',
    ]);
    expect(report).toMatch(
      /\n\nNothing was written into new-site\. 1 file left as it is: --force overwrites\. 3 findings\.$/,
    );
    expect(run(root, { force: true }).report).toMatch(
      /\n\nWrote 1 post into new-site\. 2 findings\.$/,
    );
    expect(dumpFiles(site)['content/posts/en/2026-01-08-one.mdx']).toBe(written);
    expect(dumpFiles(site)['content/site.yaml']).toBe('mine too');
  });

  it('takes one post of a folder', () => {
    const root = inOld({ ...files, '_posts/2026-01-09-two.md': 'Two' });
    const { site } = run(root, { source: path.join(root, 'old/_posts/en/2026-01-08-one.md') });
    expect(Object.keys(dumpFiles(site))).toEqual([
      'content/assets/img/a.png',
      'content/posts/en/2026-01-08-one.mdx',
      'content/site.yaml',
    ]);
  });

  it('does not stop at a file that is no text, or that comes twice', () => {
    const root = inOld({
      '_posts/2026-01-08-a.html': 'Second',
      '_posts/2026-01-08-a.md': 'First',
      '_posts/2026-01-09-b.md': new Uint8Array([0xff, 0xfe, 0x00]),
    });
    const { site, result } = run(root);
    expect(Object.keys(dumpFiles(site))).toEqual(['IMPORT.md', 'content/posts/2026-01-08-a.mdx']);
    expect(
      result.findings.filter(({ id }) => id === 'post-not-imported').map(({ file }) => file),
    ).toEqual(['_posts/2026-01-09-b.md', '_posts/2026-01-08-a.md']);
  });

  it('never follows a path or a link out of the source', () => {
    const root = inOld({
      '_config.yml': 'title: T\nurl: https://ada.example.org\n',
      '_posts/2026-01-08-a.md': '---\ntitle: A\n---\n![a](/../secret.png) ![b](assets/link.png)\n',
      'assets/other.png': 'other',
    });
    writeFileSync(path.join(root, 'secret.png'), 'secret');
    symlinkSync(path.join(root, 'secret.png'), path.join(root, 'old/assets/link.png'));
    const { site, result } = run(root);
    expect(result.findings.map(({ id }) => id)).toEqual([
      'image-outside',
      'image-outside',
      'link-skipped',
      'assets-unused',
    ]);
    expect(Object.values(dumpFiles(site)).join('\n')).not.toMatch(/^secret$/m);
  });

  it('moves images that are not under assets there', () => {
    const root = inOld({
      '_config.yml': 'title: T\nurl: https://ada.example.org\nbaseurl: /notes\n',
      '_posts/2026-01-08-a.md': '---\ntitle: A\n---\n![a](/notes/pictures/my%20cell.png)\n',
      'pictures/my cell.png': 'cell',
    });
    const files = dumpFiles(run(root).site);
    expect(files['content/assets/pictures/my cell.png']).toBe('cell');
    expect(files['content/posts/2026-01-08-a.mdx']).toMatch(
      /!\[a\]\(<assets\/pictures\/my cell\.png>\)\n$/,
    );
  });
});

describe('IMPORT.md', () => {
  it('is not written for a single post', () => {
    const root = inOld(files);
    const { site } = run(root, { source: path.join(root, 'old/_posts/en/2026-01-08-one.md') });
    expect(existsSync(path.join(site, 'IMPORT.md'))).toBe(false);
  });
});

describe('the demo', () => {
  const hash = (text: string) => demoHash(Buffer.from(text));

  it('is replaced where nobody changed it, and nothing else is', () => {
    const root = inOld(files);
    const own = {
      'content/site.yaml': 'title: Demo\r\n',
      'content/posts/demo/index.mdx': 'demo',
      'content/posts/changed.mdx': 'mine now',
      'content/posts/my-own.mdx': 'mine',
    };
    for (const [name, text] of Object.entries(own)) {
      mkdirSync(path.dirname(path.join(root, 'new-site', name)), { recursive: true });
      writeFileSync(path.join(root, 'new-site', name), text);
    }
    mkdirSync(path.join(root, 'new-site/scripts'));
    writeFileSync(
      path.join(root, 'new-site/scripts/demo-content.sha256'),
      `${hash('title: Demo\n')}  content/site.yaml\n${hash('demo')}  content/posts/demo/index.mdx\n${hash('demo')}  content/posts/changed.mdx\n`,
    );
    const plan = run(root, { dryRun: true }).report;
    expect(plan).toContain('delete   content/posts/demo/index.mdx  (of the demo)');
    expect(plan).toContain('into new-site, and delete 1 file of the demo.');
    const { site, report } = run(root);
    expect(report).toContain(' 1 file of the demo deleted.');
    expect(Object.keys(dumpFiles(site))).toEqual([
      'IMPORT.md',
      'content/assets/img/a.png',
      'content/posts/changed.mdx',
      'content/posts/en/2026-01-08-one.mdx',
      'content/posts/my-own.mdx',
      'content/site.yaml',
      'scripts/demo-content.sha256',
    ]);
    expect(existsSync(path.join(site, 'content/posts/demo'))).toBe(false);
    expect(dumpFiles(site)['content/site.yaml']).toContain('title: T\n');
  });
});

function failure(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof ContentError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('an import is refused', () => {
  it('where there is no source', () => {
    const root = inOld({ 'a.txt': 'A' });
    rmSync(path.join(root, 'old/a.txt'));
    expect(failure(() => run(root))).toEqual({
      id: 'import-source',
      file: path.join(root, 'old'),
      message: 'This folder has neither _posts nor _config.yml, so it is no al-folio site.',
      remedy:
        'Name an al-folio folder, the one with _config.yml and _posts in it, or one of its posts.',
    });
    expect(failure(() => run(root, { source: path.join(root, 'none') }))).toMatchObject({
      id: 'import-source',
      message: 'There is no such file or folder.',
    });
  });

  it('into the source itself, or into a file', () => {
    const root = inOld(files);
    expect(failure(() => run(root, { site: path.join(root, 'old/site') }))).toEqual({
      id: 'import-target',
      file: path.join(root, 'old/site'),
      message: 'The site folder lies in the al-folio folder, which an import never changes.',
      remedy: 'Name another folder after --into; one that does not exist is made.',
    });
    expect(failure(() => run(root, { site: path.join(root, 'old/_config.yml') }))).toMatchObject({
      id: 'import-target',
      message: 'This is a file, not a folder.',
    });
  });
});
