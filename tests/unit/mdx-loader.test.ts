import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pagesLoader } from '../../src/loaders/pages.ts';
import { postsLoader } from '../../src/loaders/posts.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

const settings = 'title: a\nurl: https://example.org\nauthor: { name: b }\n';
const frontMatter = (keys: string) => `---\n${keys}\n---\n\n`;

/** Loads a site as Astro does; with a watcher as in `astro dev`. */
async function load(loader: Loader, files: Record<string, string>, watcher?: EventEmitter) {
  const folder = temporaryFolder({
    'package-lock.json': '{}',
    'content/site.yaml': settings,
    ...files,
  });
  vi.stubEnv('FOLIA_SITE', folder);
  const store = new Map<string, { id: string; data: Record<string, unknown>; filePath: string }>();
  const log: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${folder}/`) },
    store: {
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      set: (entry: { id: string }) => store.set(entry.id, entry as never),
    },
    logger: {
      warn: (text: string) => log.push(`warn ${text}`),
      error: (text: string) => log.push(`error ${text}`),
    },
    generateDigest: String,
    watcher,
  };
  await loader.load(context as unknown as LoaderContext);
  return { folder, store, log };
}

afterEach(() => vi.unstubAllEnvs());

describe('the loader of posts', () => {
  it('stores each post with its front matter, title and facts', async () => {
    const { store } = await load(postsLoader(), {
      'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A $x$\ntags: b c')}# D\n`,
      'content/posts/e/index.mdx': `${frontMatter('title: E\ndate: 2026-01-09\nlang: de')}f[^1]\n\n[^1]: g\n`,
    });
    expect([...store.keys()]).toEqual(['2026-01-08-a', 'e']);
    expect(store.get('2026-01-08-a')).toMatchObject({
      filePath: 'content/posts/2026-01-08-a.mdx',
      deferredRender: true,
      data: {
        file: 'content/posts/2026-01-08-a.mdx',
        frontMatter: { title: 'A $x$', tags: ['b', 'c'] },
        title: { raw: 'A $x$', text: 'A x', math: true },
        facts: { headings: [{ depth: 1, id: 'd', text: 'D' }] },
      },
    });
  });

  it('tells all mistakes of all posts in one run', async () => {
    const loading = load(postsLoader(), {
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

  it('prints mistakes in astro dev, shows the other posts, and takes a post back when it is mended', async () => {
    const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
    const { folder, store, log } = await load(
      postsLoader(),
      {
        'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}{n}\n`,
        'content/posts/2026-01-09-b.mdx': `${frontMatter('title: B')}c\n`,
      },
      watcher,
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
    const { log } = await load(postsLoader(), {
      'content/posts/2026-01-08-a.mdx': `${frontMatter('title: A')}![](https://example.org/b.png)\n`,
    });
    expect(log).toEqual([
      'warn content/posts/2026-01-08-a.mdx:5:1 The figure https://example.org/b.png has neither a caption nor an alt text: say what it shows in alt="…", or alt="" if it is decoration.',
    ]);
  });

  it('warns of names in a list of contents that no heading has', async () => {
    const toc =
      "toc:\n  - name: The reader's map\n  - name: Neuro $\\to$ AI\n  - name: Metod\n    subsections:\n      - name: Elsewhere";
    const { log } = await load(postsLoader(), {
      'content/posts/2026-01-08-a.mdx': `${frontMatter(`title: A\n${toc}`)}## The reader's map\n\n## Neuro $\\to$ AI\n\n## Method\n`,
    });
    expect(log).toEqual([
      'warn content/posts/2026-01-08-a.mdx:6:11 "toc" lists "Metod", but no heading says that. The nearest is "Method". The contents are made from the headings.',
      'warn content/posts/2026-01-08-a.mdx:8:15 "toc" lists "Elsewhere", but no heading says that. The contents are made from the headings.',
    ]);
  });

  it('loads nothing of a site without posts', async () => {
    expect((await load(postsLoader(), {})).store.size).toBe(0);
  });
});

describe('the loader of pages', () => {
  it('stores pages, which need no date', async () => {
    const { store } = await load(pagesLoader(), {
      'content/pages/index.mdx': `${frontMatter('title: Home\nlayout: about')}a\n`,
    });
    expect([...store.values()].map(({ id, data }) => [id, data['frontMatter']])).toEqual([
      ['', { title: 'Home', layout: 'about' }],
    ]);
  });
});
