import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyRename } from '../../../scripts/upgrade/codemods/registry.ts';
import { renameKey } from '../../../scripts/upgrade/codemods/rename-key.ts';
import { renameKeys } from '../../../scripts/upgrade/codemods/rename-keys.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('renaming a key in YAML', () => {
  it('touches nothing but the name', () => {
    const text = [
      '# What it is about.',
      'title:   "A: B"   # quoted',
      "'old' : [a,   b]",
      'other:',
      '    old: not this one',
      'text: |',
      '    old: text',
      '',
    ].join('\r\n');
    expect(renameKey(text, ['old'], 'new')).toEqual({
      text: text.replace("'old' ", 'new '),
      renamed: 1,
      kept: [],
    });
  });

  it('goes down into maps, and into each item of a list', () => {
    const text =
      'blog: { size: 5 } # five\nsources:\n  - url: a\n    name: x\n  - name: y\n  - url: b\n';
    expect(renameKey(text, ['blog', 'size'], 'page_size').text).toBe(
      text.replace('size:', 'page_size:'),
    );
    expect(renameKey(text, ['sources', 'url'], 'address')).toEqual({
      text: text.replaceAll('url:', 'address:'),
      renamed: 2,
      kept: [],
    });
  });

  it('leaves the old name where the new one is there as well', () => {
    const text = 'old: 1\nnew: 2\n';
    expect(renameKey(text, ['old'], 'new')).toEqual({ text, renamed: 0, kept: [0] });
  });

  it.each(['a: [', 'other: 1', '', '- old', 'old'])('leaves %j alone', (text) => {
    expect(renameKey(text, ['old'], 'new')).toEqual({ text, renamed: 0, kept: [] });
  });
});

const renames: readonly KeyRename[] = [
  { version: '0.1.0', where: 'posts', key: ['tags'], to: 'wrong' },
  { version: '0.2.0', where: 'posts', key: ['teaser'], to: 'description' },
  { version: '0.2.0', where: 'site.yaml', key: ['blog', 'size'], to: 'page_size' },
  { version: '0.10.0', where: 'posts', key: ['description'], to: 'summary' },
  { version: '0.11.0', where: 'posts', key: ['title'], to: 'wrong' },
];

function rename(files: Readonly<Record<string, string>>, from = '0.1.0', to = '0.10.0') {
  const root = temporaryFolder(files);
  const report = renameKeys(renames, { from, to }, { root, content: path.join(root, 'content') });
  const texts = Object.keys(files).map((name) => [
    name,
    readFileSync(path.join(root, name), 'utf8'),
  ]);
  return { ...report, files: Object.fromEntries(texts) as Record<string, string> };
}

const post = '---\ntitle: A # first\nteaser: B\ntags: [x]\n---\n\nteaser: text\n';

describe('the keys that releases have renamed', () => {
  it('are renamed one release after the other, from the one that was there to the one that comes', () => {
    const { files, done, problems } = rename({
      'content/posts/a.mdx': post,
      'content/posts/2026/b/index.mdx': post.replaceAll('\n', '\r\n'),
      'content/drafts/c.mdx': post,
      'content/pages/about.mdx': post,
      'content/site.yaml': '# Mine\nblog:\n  size: 5\n',
    });
    const renamed = post.replace('teaser: B', 'summary: B');
    expect(files).toEqual({
      'content/posts/a.mdx': renamed,
      'content/posts/2026/b/index.mdx': renamed.replaceAll('\n', '\r\n'),
      'content/drafts/c.mdx': renamed,
      'content/pages/about.mdx': post,
      'content/site.yaml': '# Mine\nblog:\n  page_size: 5\n',
    });
    expect(done).toEqual([
      'content/drafts/c.mdx: "teaser" is called "description" now.',
      'content/posts/2026/b/index.mdx: "teaser" is called "description" now.',
      'content/posts/a.mdx: "teaser" is called "description" now.',
      'content/site.yaml: "blog.size" is called "page_size" now.',
      'content/drafts/c.mdx: "description" is called "summary" now.',
      'content/posts/2026/b/index.mdx: "description" is called "summary" now.',
      'content/posts/a.mdx: "description" is called "summary" now.',
    ]);
    expect(problems).toEqual([]);
  });

  it('are not renamed twice', () => {
    const { files, done } = rename({ 'content/posts/a.mdx': post }, '0.10.0', '0.10.1');
    expect(files['content/posts/a.mdx']).toBe(post);
    expect(done).toEqual([]);
  });

  it('are left to the writer where both names are there, and in notebooks', () => {
    const both = post.replace('teaser', 'description: C\nteaser');
    const cell = {
      cell_type: 'raw',
      metadata: {},
      source: ['---\n', 'title: A\n', 'teaser: B\n', '---'],
    };
    const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };
    const { files, problems } = rename(
      {
        'content/posts/both.mdx': both,
        'content/posts/notebook.ipynb': JSON.stringify(notebook, undefined, 1),
      },
      '0.1.0',
      '0.2.0',
    );
    expect(files['content/posts/both.mdx']).toBe(both);
    expect(problems).toEqual([
      {
        id: 'upgrade-key',
        file: 'content/posts/both.mdx',
        line: 4,
        column: 1,
        message: '"teaser" is called "description" now, and "description" is there as well.',
        remedy: 'Take one of the two out, and call the other "description".',
      },
      {
        id: 'upgrade-key',
        file: 'content/posts/notebook.ipynb',
        line: 12,
        column: 6,
        message: '"teaser" is called "description" now.',
        remedy: 'Rename it in Jupyter: an upgrade changes no notebook.',
      },
    ]);
  });
});
