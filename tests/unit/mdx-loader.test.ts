import { EventEmitter } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textLoaders } from '../../src/loaders/texts.ts';
import { loadCollection } from '../helpers/load-collection.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

const settings = 'title: a\nurl: https://example.org\nauthor: { name: b }\n';
const frontMatter = (keys: string) => `---\n${keys}\n---\n\n`;

afterEach(() => vi.unstubAllEnvs());

describe('the loader of posts', () => {
  it('stores each post with its front matter, title and facts', async () => {
    const { store } = await loadCollection(textLoaders.posts, {
      'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A $x$\ntags: b c')}# D\n`,
      'content/posts/e/index.mdx': `${frontMatter('title: E\ndate: 2026-01-09\nlang: de')}f[^1]\n\n[^1]: g\n`,
    });
    expect([...store.keys()]).toEqual(['2026-01-08-a', 'e']);
    expect(store.get('2026-01-08-a')).toMatchObject({
      filePath: expect.stringMatching(/^\.astro\/texts\/posts-\w+-\d+\.mdx$/) as unknown,
      deferredRender: true,
      data: {
        file: 'content/posts/2026-01-08-a.mdx',
        frontMatter: { title: 'A $x$', tags: ['b', 'c'] },
        title: { raw: 'A $x$', text: 'A x', math: true },
        facts: { headings: [{ depth: 1, id: 'd', text: 'D' }] },
      },
    });
  });

  it('gives entries of two sites different digests: Astro would keep the module of the first', async () => {
    const engine = temporaryFolder({ 'package-lock.json': '{}' });
    const files = {
      'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}export const n = 1\n\nB\n`,
    };
    const digests = [];
    for (const { store } of [
      await loadCollection(textLoaders.posts, files, { engine }),
      await loadCollection(textLoaders.posts, files, { engine }),
    ]) {
      digests.push(store.get('2026-01-08-a')?.digest);
    }
    expect(new Set(digests).size).toBe(2);
  });

  it('gives texts that import the same modules of one name, and takes away those of the last build', async () => {
    const engine = temporaryFolder({ 'package-lock.json': '{}' });
    const all = {
      'content/posts/a.mdx': `${frontMatter('title: A\ndate: 2026-01-08')}A\n`,
      'content/posts/b.mdx': `${frontMatter('title: B\ndate: 2026-01-08')}B\n`,
      'content/posts/c.mdx': `${frontMatter('title: C\ndate: 2026-01-08')}<Details summary="d">C</Details>\n`,
      'content/posts/d.mdx': `${frontMatter('title: D\ndate: 2026-01-08')}export const n = 1\n\nD\n`,
    };
    const files = ({ store }: Awaited<ReturnType<typeof loadCollection>>) =>
      ['a', 'b', 'c', 'd'].map((id) => path.basename(store.get(id)?.filePath ?? ''));
    const [a, b, c, d] = files(await loadCollection(textLoaders.posts, all, { engine }));
    const kindOf = (name = '') => name.replace(/-\d+\.mdx$/, '');
    expect(kindOf(b)).toBe(kindOf(a));
    expect(kindOf(c)).not.toBe(kindOf(a));
    expect(d).toBe('d.mdx');
    const folder = path.join(engine, '.astro/texts');
    expect(readdirSync(folder).sort()).toEqual([a, b, c].sort());
    const elsewhere = temporaryFolder({ 'package-lock.json': '{}' });
    expect(files(await loadCollection(textLoaders.posts, all, { engine: elsewhere }))).toEqual([
      a,
      b,
      c,
      d,
    ]);
    await loadCollection(
      textLoaders.posts,
      { 'content/posts/a.mdx': all['content/posts/a.mdx'] },
      { engine },
    );
    expect(readdirSync(folder)).toEqual([a]);
  });

  it('tells a component of the site from one of Folia at the same place', async () => {
    const engine = temporaryFolder({ 'package-lock.json': '{}' });
    const place = 'src/components/mdx/Details.astro';
    const { store } = await loadCollection(
      textLoaders.posts,
      {
        [place]: '<slot />',
        'content/posts/a.mdx': `${frontMatter('title: A\ndate: 2026-01-08')}<Details summary="b">c</Details>\n`,
        'content/posts/b.mdx': `${frontMatter('title: B\ndate: 2026-01-08')}import Own from '../../${place}'\n\n<Own summary="b">c</Own>\n`,
      },
      { engine },
    );
    const [a, b] = ['a', 'b'].map((id) => store.get(id)?.filePath.replace(/-\d+\.mdx$/, ''));
    expect(a).toMatch(/^\.astro\/texts\/posts-\w+$/);
    expect(b).toMatch(/^\.astro\/texts\/posts-\w+$/);
    expect(b).not.toBe(a);
  });

  it('leaves each text its own module in `astro dev`', async () => {
    const files = { 'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}B\n` };
    const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
    const { store } = await loadCollection(textLoaders.posts, files, { watcher });
    expect(store.get('2026-01-08-a')?.filePath).toBe('content/posts/2026-01-08-a.mdx');
  });

  it('tells all mistakes of all posts in one run', async () => {
    const loading = loadCollection(textLoaders.posts, {
      'content/posts/a.mdx': `${frontMatter('title: "A $\\\\foo$"\ndate: 2026-01-08')}b {n}\n`,
      'content/posts/c.mdx': `${frontMatter('titel: C')}<Spaceship />\n`,
      'content/posts/d.md': 'd',
      'content/posts/e.mdx': 'e',
      'content/posts/f.mdx': frontMatter('title: F'),
      'content/posts/g.mdx': frontMatter('title: G\ndate: 2026-01-08\nog_image: no.png'),
    });
    await expect(loading).rejects.toThrow('9 problems in your content:');
    await expect(loading).rejects.toMatchObject({
      problems: [
        {
          id: 'math-katex',
          file: 'content/posts/a.mdx',
          line: 2,
          column: 8,
          message:
            'KaTeX cannot read a formula in the title A $\\foo$: Undefined control sequence: \\foo.',
          remedy:
            'Correct the TeX. In double quotes a backslash is written twice; single quotes take it as it is.',
        },
        { id: 'mdx-expression', line: 6, column: 3 },
        { id: 'front-matter-value', file: 'content/posts/c.mdx', line: 2, column: 1 },
        { id: 'front-matter-unknown-key', file: 'content/posts/c.mdx', line: 2, column: 1 },
        { id: 'component-unknown', file: 'content/posts/c.mdx', line: 5, column: 1 },
        { id: 'post-not-mdx', file: 'content/posts/d.md' },
        { id: 'front-matter-missing', file: 'content/posts/e.mdx', line: 1, column: 1 },
        {
          id: 'post-date-missing',
          file: 'content/posts/f.mdx',
          line: 1,
          column: 1,
          message:
            'The post has no date, neither in its front matter nor at the beginning of its file name.',
          remedy: 'Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.',
        },
        { id: 'image-missing', file: 'content/posts/g.mdx', line: 4, column: 11 },
      ],
    });
  });

  it('needs the BibTeX and the style that a post names', async () => {
    const loading = loadCollection(textLoaders.posts, {
      'content/posts/2026-01-08-a.mdx': frontMatter(
        'title: A\nbibliography: work.bib\ncitation_style: natur.csl',
      ),
      'content/posts/2026-01-08-b.mdx': `${frontMatter('title: B\nbibliography: zebra/none.bib')}[@x]`,
      'content/posts/2026-01-08-c.mdx': `${frontMatter('title: C\ncitation_style: none.csl')}[@x]`,
      'content/publications/works.bib': '@book{x, title={Y}}',
      'content/publications/nature.csl': '<style/>',
    });
    await expect(loading).rejects.toThrow(`4 problems in your content:

content/posts/2026-01-08-a.mdx:3:15 [bibliography-missing]
  The file work.bib of "bibliography" stands neither beside this text nor in content/publications/.
  Did you mean "works.bib"?

content/posts/2026-01-08-a.mdx:4:17 [citation-style]
  The file content/publications/natur.csl of "citation_style" does not exist.
  Did you mean "nature.csl"?

content/posts/2026-01-08-b.mdx:3:15 [bibliography-missing]
  The file zebra/none.bib of "bibliography" stands neither beside this text nor in content/publications/.
  There are: works.bib.

content/posts/2026-01-08-c.mdx:3:17 [citation-style]
  The file content/publications/none.csl of "citation_style" does not exist.
  There are: nature.csl.
`);
  });

  it('tells those of the other collections with them', async () => {
    const loading = loadCollection(textLoaders.posts, {
      'content/posts/2026-01-08-a.mdx': frontMatter('titel: A'),
      'content/pages/a.mdx': frontMatter('title: A\nnav_order: first'),
      'content/projects/a.mdx': frontMatter('title: A\nimg: no.png'),
      'content/news/a.mdx': frontMatter('title: A'),
    });
    await expect(loading).rejects.toMatchObject({
      problems: [
        { id: 'post-date-missing', file: 'content/news/a.mdx' },
        { id: 'front-matter-value', file: 'content/pages/a.mdx' },
        { id: 'front-matter-value', file: 'content/posts/2026-01-08-a.mdx' },
        { id: 'front-matter-unknown-key', file: 'content/posts/2026-01-08-a.mdx' },
        { id: 'image-missing', file: 'content/projects/a.mdx' },
      ],
    });
  });

  it('prints mistakes in astro dev, shows the other posts, and takes a post back when it is mended', async () => {
    const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
    const { folder, store, log } = await loadCollection(
      textLoaders.posts,
      {
        'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}{n}\n`,
        'content/posts/2026-01-09-b.mdx': `${frontMatter('title: B')}c\n`,
      },
      { watcher },
    );
    expect([...store.keys()]).toEqual(['2026-01-09-b']);
    expect(log.join('\n')).toContain(
      'error 1 problem in your content:\n\ncontent/posts/2026-01-08-a.mdx:5:1 [mdx-expression]',
    );

    writeFiles(folder, { 'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}n\n` });
    watcher.emit('all', 'change', `${folder}/content/posts/2026-01-08-a.mdx`);
    await vi.waitFor(() =>
      expect([...store.keys()].sort()).toEqual(['2026-01-08-a', '2026-01-09-b']),
    );
  });

  it('prints warnings with their place', async () => {
    const { log } = await loadCollection(textLoaders.posts, {
      'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}![](https://example.org/b.png)\n`,
    });
    expect(log).toEqual([
      'warn content/posts/2026-01-08-a.mdx:5:1 The figure https://example.org/b.png has neither a caption nor an alt text: say what it shows in alt="…", or alt="" if it is decoration.',
    ]);
  });

  const states = {
    'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A\npermalink: /a/\nredirect_from: /b/')}a\n`,
    'content/posts/2026-01-09-b.mdx': frontMatter('title: B\npublished: false'),
    'content/posts/2999-01-01-c.mdx': `${frontMatter('title: C')}c\n`,
    'content/drafts/d.mdx': `${frontMatter('title: D')}d\n`,
    'content/drafts/e/index.mdx': `${frontMatter('titel: E')}{e}\n`,
  };

  it('stores what is public in a build, and names what it leaves out', async () => {
    const { store, log } = await loadCollection(textLoaders.posts, states);
    expect([...store.keys()]).toEqual(['2026-01-08-a']);
    expect(store.get('2026-01-08-a')?.data).toMatchObject({
      state: 'public',
      date: new Date('2026-01-08'),
      empty: false,
      places: { permalink: { line: 3, column: 12 }, redirect_from: { line: 4, column: 16 } },
    });
    expect(log).toEqual([
      'info content/posts/2026-01-09-b.mdx is not built: it says "published: false".',
      'warn content/posts/2999-01-01-c.mdx is not built: its date, 2999-01-01 00:00 in the time zone UTC, is still to come. A build after that date publishes it; "future: true" in site.yaml shows it now.',
      'info content/drafts/ holds 2 drafts, which only "npm start" shows.',
    ]);
  });

  it('stores everything in astro dev, with its state', async () => {
    const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
    const { folder, store } = await loadCollection(textLoaders.posts, states, { watcher });
    expect([...store.values()].map(({ id, data }) => [id, data['state'], data['empty']])).toEqual([
      ['2026-01-08-a', 'public', false],
      ['2026-01-09-b', 'unpublished', true],
      ['2999-01-01-c', 'scheduled', false],
      ['draft:d', 'draft', false],
    ]);
    // A draft without a date is as old as its last change.
    expect(store.get('draft:d')?.data['date']).toEqual(
      statSync(`${folder}/content/drafts/d.mdx`).mtime,
    );
  });

  it('stores posts of a date to come if the settings say so', async () => {
    const { store, log } = await loadCollection(textLoaders.posts, {
      'content/site.yaml': `${settings}future: true\n`,
      'content/posts/2999-01-01-c.mdx': frontMatter('title: C'),
    });
    expect([...store.keys()]).toEqual(['2999-01-01-c']);
    expect(log).toEqual([]);
  });

  it('tells of names that would share an address, once', async () => {
    const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
    const { folder, log } = await loadCollection(
      textLoaders.posts,
      {
        'content/posts/2026-01-08-a.mdx': frontMatter('title: A\ntags: [C, C++]'),
        'content/posts/2026-01-09-b.mdx': frontMatter('title: B\ntag: C++\ncategory: C'),
      },
      { watcher },
    );
    const notice =
      'warn The tags "C" and "C++" would have one address. They have /blog/tag/c/ for "C" and /blog/tag/c-2/ for "C++".';
    expect(log).toEqual([notice]);

    watcher.emit('all', 'change', `${folder}/content/posts/2026-01-08-a.mdx`);
    writeFiles(folder, { 'content/posts/2026-01-11-d.md': 'd' });
    await vi.waitFor(() => expect(log.length).toBeGreaterThan(1));
    expect(log.filter((line) => line === notice)).toEqual([notice]);
  });

  it('warns of names in a list of contents that no heading has', async () => {
    const toc =
      "toc:\n  - name: The reader's map\n  - name: Neuro $\\to$ AI\n  - name: Metod\n    subsections:\n      - name: Elsewhere";
    const { log } = await loadCollection(textLoaders.posts, {
      'content/posts/2026-01-08-a.mdx': `${frontMatter(`title: A\n${toc}`)}## The reader's map\n\n## Neuro $\\to$ AI\n\n## Method\n`,
    });
    expect(log).toEqual([
      'warn content/posts/2026-01-08-a.mdx:6:11 "toc" lists "Metod", but no heading says that, so the contents leave it out. The nearest is "Method".',
      'warn content/posts/2026-01-08-a.mdx:8:15 "toc" lists "Elsewhere", but no heading says that, so the contents leave it out.',
    ]);
  });

  it('loads nothing of a site without posts', async () => {
    expect((await loadCollection(textLoaders.posts, {})).store.size).toBe(0);
  });
});

describe('the loader of pages', () => {
  it('turns the Markdown of the front matter into HTML', async () => {
    const keys = 'title: A\nsubtitle: "*b*"\nprofile: { more_info: <p>c<p>d }';
    const { store } = await loadCollection(textLoaders.pages, {
      'content/pages/a.mdx': `${frontMatter(keys)}e\n`,
    });
    expect(store.get('a')?.data['html']).toEqual({
      subtitle: '<em>b</em>',
      more_info: '<p>c</p><p>d</p>',
    });
  });

  it('needs the portrait, which may be named as in al-folio', async () => {
    const keys = 'title: A\nprofile: { image: me.jpg }';
    const loading = loadCollection(textLoaders.pages, { 'content/pages/a.mdx': frontMatter(keys) });
    await expect(loading).rejects.toThrow(
      `content/pages/a.mdx:3:19 [image-missing]
  The image assets/img/me.jpg of "profile.image" does not exist in content/ or public/.`,
    );
  });

  it('stores pages, which need no date', async () => {
    const { store } = await loadCollection(textLoaders.pages, {
      'content/pages/index.mdx': `${frontMatter('title: Home\nlayout: about')}a\n`,
    });
    expect([...store.values()].map(({ id, data }) => [id, data['frontMatter']])).toEqual([
      ['index', { title: 'Home', layout: 'about' }],
    ]);
  });
});

describe('the loader of news', () => {
  it('takes a text without a title, and its date from the name of the file', async () => {
    const { store } = await loadCollection(textLoaders.news, {
      'content/news/2026-01-08-a.mdx': `${frontMatter('inline: true')}b\n`,
    });
    expect(store.get('2026-01-08-a')?.data).toMatchObject({
      title: { raw: '', html: '', text: '', math: false },
      date: new Date('2026-01-08T00:00:00Z'),
    });
  });

  it('needs a date', async () => {
    const loading = loadCollection(textLoaders.news, {
      'content/news/a.mdx': frontMatter('title: A'),
    });
    await expect(loading).rejects.toThrow(
      `content/news/a.mdx:1:1 [post-date-missing]
  The news item has no date, neither in its front matter nor at the beginning of its file name.
  Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.`,
    );
  });
});

describe('the loader of projects', () => {
  it('needs the picture of a card', async () => {
    const loading = loadCollection(textLoaders.projects, {
      'content/projects/a.mdx': frontMatter('title: A\nimg: assets/img/no.png'),
    });
    await expect(loading).rejects.toThrow(
      `content/projects/a.mdx:3:6 [image-missing]
  The image assets/img/no.png of "img" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
    );
  });
});
