import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceSite } from '../../src/importer/read-source-site.ts';
import { folderWith } from './site-folder.ts';

/** Texts by their file: collection and address. */
function read(files: Record<string, string | Uint8Array>) {
  const site = readSourceSite(folderWith(files));
  return {
    site,
    texts: Object.fromEntries(
      site.documents.map(({ file, collection, url }) => [file, [collection, url]]),
    ),
    findings: site.findings.map(({ id, file }) => `${id} ${file}`),
  };
}

const text = '---\ntitle: T\n---\n';

describe('a source site', () => {
  it('has posts, drafts, pages and collections, each at the address that Jekyll gave it', () => {
    const { texts, findings } = read({
      '_config.yml': `permalink: /blog/:year/:title/
collections:
  news: { output: true, permalink: /news/:path/ }
  projects: { output: true }
  books: { output: true, permalink: '/:collection/:title/' }
  hidden: { output: false }
exclude: [README.md, docs/]
`,
      '_posts/en/2024-01-02-Some_Post.v2.md': text,
      '_posts/2024-01-03-b.md': '---\npermalink: /b/\ndate: 2023-12-31\n---\n',
      '_posts/undated.md': text,
      'notes/_posts/2024-01-04-c.md': text,
      '_drafts/d.md': text,
      '_pages/about.md': '---\npermalink: /\n---\n',
      '_pages/no-address.md': text,
      '_pages/_off.md': text,
      '_projects/a b.md': text,
      '_projects/_drafts/x.md': text,
      '_news/2024-02-01-n.md': text,
      '_books/2024-03-01-book.md': text,
      '_hidden/h.md': text,
      'index.md': text,
      'talks/index.md': text,
      'talks/one.html': text,
      'README.md': text,
      'docs/a.md': text,
      'assets/x.md': text,
    });
    expect(texts).toEqual({
      '_posts/2024-01-03-b.md': ['posts', '/b/'],
      '_posts/en/2024-01-02-Some_Post.v2.md': ['posts', '/blog/2024/Some_Post.v2/'],
      '_posts/undated.md': ['posts', undefined],
      'notes/_posts/2024-01-04-c.md': ['posts', '/blog/2024/c/'],
      '_drafts/d.md': ['drafts', undefined],
      '_pages/about.md': ['pages', '/'],
      '_pages/no-address.md': ['pages', '/_pages/no-address/'],
      '_pages/_off.md': ['pages', undefined],
      '_projects/a b.md': ['projects', '/projects/a b/'],
      '_projects/_drafts/x.md': ['projects', undefined],
      '_news/2024-02-01-n.md': ['news', '/news/2024-02-01-n/'],
      '_books/2024-03-01-book.md': ['books', '/books/book/'],
      '_hidden/h.md': ['hidden', undefined],
      'index.md': ['pages', '/'],
      'talks/index.md': ['pages', '/talks/'],
      'talks/one.html': ['pages', '/talks/one/'],
    });
    expect(findings).toEqual([]);
  });

  it('follows the defaults of _config.yml and the permalink styles of Jekyll', () => {
    const { texts, site } = read({
      '_config.yml': `defaults:
  - scope: { path: '', type: posts }
    values: { permalink: '/p/:slug.html', giscus_comments: true }
  - scope: { path: _posts/old }
    values: { permalink: '/old/:title/' }
`,
      '_posts/2024-01-02-A.md': text,
      '_posts/old/2024-01-02-B.md': text,
      'about.md': text,
    });
    expect(texts).toEqual({
      '_posts/2024-01-02-A.md': ['posts', '/p/a.html'],
      '_posts/old/2024-01-02-B.md': ['posts', '/old/B/'],
      'about.md': ['pages', '/about.html'],
    });
    expect(site.documents[0]?.values).toEqual({
      title: 'T',
      permalink: '/p/:slug.html',
      giscus_comments: true,
    });
  });

  it('of several languages has the further ones below their own folder', () => {
    const { texts } = read({
      '_config.yml': 'permalink: /blog/:title/\nlanguages: [en-us, he-il]\ndefault_lang: en-us\n',
      '_posts/en-us/2024-01-02-a.md': text,
      '_posts/he-il/2024-01-02-a.md': text,
      '_pages/about.md': '---\nlang: he-il\npermalink: /\n---\n',
    });
    expect(texts).toEqual({
      '_posts/en-us/2024-01-02-a.md': ['posts', '/blog/a/'],
      '_posts/he-il/2024-01-02-a.md': ['posts', '/he-il/blog/a/'],
      '_pages/about.md': ['pages', '/he-il/'],
    });
  });

  it('has its data by folder and name, from YAML, JSON and tables', () => {
    const { site, findings } = read({
      '_config.yml': '',
      '_data/a.yml': 'x: 1',
      '_data/b/c.json': '{"y": [2]}',
      '_data/t.csv': '\uFEFFname,year\n"Ada, L.",1843\n',
      '_data/u.tsv': 'n\tm\n1\t2\n',
      '_data/broken.yml': 'a: "b',
      '_data/notes.txt': 'no data',
    });
    expect(site.data).toEqual({
      a: { x: 1 },
      b: { c: { y: [2] } },
      t: [{ name: 'Ada, L.', year: '1843' }],
      u: [{ n: '1', m: '2' }],
    });
    expect(findings).toEqual(['data-unreadable _data/broken.yml']);
  });

  it('answers files that are no text, and never crashes on them', () => {
    const { texts, findings } = read({
      '_config.yml': 'a: [1',
      '_posts/2024-01-01-binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]),
      '_posts/2024-01-02-latin.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      '_posts/2024-01-03-huge.md': new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61),
      '_posts/2024-01-04-windows.md': '\uFEFF---\r\ntitle: T\r\n---\r\nText\r\n',
      '_pages/part.md': 'A text without front matter',
      'LICENSE.md': 'A text without front matter',
    });
    expect(Object.keys(texts)).toEqual(['_posts/2024-01-04-windows.md']);
    expect(findings).toEqual([
      'settings-unreadable _config.yml',
      'post-not-imported _posts/2024-01-01-binary.md',
      'post-not-imported _posts/2024-01-02-latin.md',
      'post-not-imported _posts/2024-01-03-huge.md',
      'page-not-imported _pages/part.md',
    ]);
  });

  it('never follows a link', () => {
    const root = folderWith({
      'secret/s.md': text,
      'site/_config.yml': '',
      'site/_pages/a.md': text,
    });
    const site = path.join(root, 'site');
    symlinkSync(path.join(root, 'secret/s.md'), path.join(site, '_pages/s.md'));
    symlinkSync(path.join(root, 'secret'), path.join(site, '_posts'));
    symlinkSync(site, path.join(site, '_pages/loop'));
    mkdirSync(path.join(site, 'more'));
    writeFileSync(path.join(site, 'more/m.md'), text);
    const found = readSourceSite(site);
    expect(found.documents.map(({ file }) => file)).toEqual(['_pages/a.md', 'more/m.md']);
    expect(found.findings.map(({ id, file }) => `${id} ${file}`)).toEqual([
      'link-skipped _pages/loop',
      'link-skipped _pages/s.md',
    ]);
  });
});
