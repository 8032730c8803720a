import { beforeEach, expect, it, vi } from 'vitest';
import { getExternalPosts } from '../../src/collections/external-posts.ts';
import { getPosts } from '../../src/collections/posts.ts';
import type { ExternalSourceData } from '../../src/loaders/external-posts.ts';

const { settings, collections, asked } = vi.hoisted(() => ({
  settings: {
    base: '/notes/',
    lang: 'en',
    timezone: 'Asia/Tokyo',
    permalink: '/blog/:year/:title/',
    external_sources: [{}],
  },
  collections: { posts: [] as object[], external: [] as object[] },
  asked: [] as string[],
}));

vi.mock('virtual:folia/site', () => ({ site: { settings, origin: 'https://example.org' } }));
vi.mock('astro:content', () => ({ getCollection: read }));
// Here they change without Astro's store.
vi.mock('../../src/collections/once-for-content.ts', () => ({
  onceForContent: (load: unknown) => load,
}));
// It looks into the folder of the site for a collection's own.
vi.mock('../../src/collections/entries.ts', () => ({ getEntries: read }));

function read(name: keyof typeof collections): Promise<object[]> {
  asked.push(name);
  return Promise.resolve([...collections[name]]);
}

const post = {
  url: 'https://lab.example.org/a',
  title: 'A <script> & B',
  description: 'C',
  published: '2025-12-31T20:00:00.000Z',
  tags: ['C++'],
  categories: ['essays'],
  words: 400,
  lang: 'ar',
};

/** Entries as the data store gives them: in no order that can be relied on. */
function store(...sources: ExternalSourceData[]): void {
  collections.external = sources.map((data, index) => ({ id: String(index), data })).reverse();
}

beforeEach(() => {
  asked.length = 0;
  settings.external_sources = [{}];
  collections.posts = [];
});

it('makes of a post on another site what lists show', async () => {
  store({ name: 'Lab', posts: [post] });
  expect(await getExternalPosts()).toEqual([
    {
      id: 'https://lab.example.org/a',
      href: 'https://lab.example.org/a',
      title: {
        raw: 'A <script> & B',
        html: 'A &#x3C;script> &#x26; B',
        text: 'A <script> & B',
        tex: String.raw`A <script> \& B`,
        math: false,
      },
      description: 'C',
      date: new Date('2025-12-31T20:00:00Z'),
      year: 2026,
      lang: 'ar',
      dir: 'rtl',
      tags: [{ name: 'C++', slug: 'c', href: '/notes/blog/tag/c/' }],
      categories: [{ name: 'essays', slug: 'essays', href: '/notes/blog/category/essays/' }],
      featured: false,
      state: 'public',
      minutes: 3,
      source: 'Lab',
    },
  ]);
});

it('sorts posts of all sources by date, and lists one that two of them have once', async () => {
  const older = {
    ...post,
    url: 'https://lab.example.org/b',
    published: '2024-01-01T00:00:00.000Z',
  };
  store({ name: 'Lab', posts: [older] }, { name: 'Mirror', posts: [older, post] });
  const posts = await getExternalPosts();
  expect(posts.map(({ href, source }) => [href, source])).toEqual([
    ['https://lab.example.org/a', 'Mirror'],
    ['https://lab.example.org/b', 'Lab'],
  ]);
});

it('gives their tags the archives of own posts', async () => {
  const frontMatter = {
    title: 'D',
    tags: ['C'],
  };
  const data = {
    ...{ frontMatter, file: 'content/posts/d.mdx', title: {}, state: 'public', empty: false },
    date: new Date('2026-01-08T00:00:00Z'),
    facts: { reading: { words: 1, symbols: 0, codeWords: 0 } },
  };
  const own = { id: 'd', data };
  collections.posts = [own];
  store({ name: 'Lab', posts: [post, { ...post, url: 'https://lab.example.org/c', tags: ['C'] }] });
  const posts = [...(await getExternalPosts()), ...(await getPosts())];
  expect(posts.flatMap(({ tags }) => tags.map(({ name, slug }) => [name, slug]))).toEqual([
    ['C++', 'c-2'],
    ['C', 'c'],
    ['C', 'c'],
  ]);
});

it('does not ask for a collection that must be empty', async () => {
  settings.external_sources = [];
  expect(await getExternalPosts()).toEqual([]);
  expect(asked).not.toContain('external');
});
