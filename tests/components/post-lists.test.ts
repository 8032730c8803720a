import { describe, expect, it } from 'vitest';
import Pagination from '../../src/components/post/Pagination.astro';
import { postTarget } from '../../src/components/post/post-target.ts';
import type { PostEntry as Entry } from '../../src/components/post/post-entry.ts';
import PostCard from '../../src/components/post/PostCard.astro';
import PostEntry from '../../src/components/post/PostEntry.astro';
import PostLines from '../../src/components/post/PostLines.astro';
import Picture from '../../src/components/ui/Picture.astro';
import { wordsFor } from '../../src/lib/words.ts';
import { renderComponent } from './render.ts';

const words = wordsFor('en');
const post: Entry = {
  href: '/blog/2026/a/',
  redirect: undefined,
  title: { html: 'A <code>title</code>', math: false },
  description: 'What it is about.',
  date: new Date('2026-03-01T00:00:00Z'),
  year: 2026,
  lang: 'en',
  dir: 'ltr',
  tags: [{ name: 'open', href: '/blog/tag/open/' }],
  categories: [{ name: 'unseen', href: undefined }],
  featured: false,
  state: 'public',
  minutes: undefined,
  thumbnail: undefined,
  source: undefined,
};

describe('the target of a post', () => {
  const origin = 'https://site.example';
  it.each([
    [{ href: '/a/', redirect: undefined, source: undefined }, '/a/', undefined],
    [{ href: '/a/', redirect: '/b/', source: undefined }, '/b/', undefined],
    [{ href: '/a/', redirect: `${origin}/b/`, source: undefined }, `${origin}/b/`, undefined],
    [
      { href: '/a/', redirect: 'https://www.journal.example/b', source: undefined },
      'https://www.journal.example/b',
      'journal.example',
    ],
    [
      { href: 'https://journal.example/b', redirect: undefined, source: 'The Journal' },
      'https://journal.example/b',
      'The Journal',
    ],
  ])('of %o is %s', (given, href, otherSite) => {
    expect(postTarget(given, origin)).toEqual({ href, otherSite });
  });
});

describe('a post in a list', () => {
  it('shows what there is, and nothing in the place of what there is not', async () => {
    const html = await renderComponent(PostEntry, { props: { post, pageLang: 'en' } });
    expect(html).toContain('<a href="/blog/2026/a/">A <code>title</code></a>');
    expect(html).toContain('March 1, 2026');
    expect(html).toContain('<a href="/blog/tag/open/">open</a>');
    expect(html).toContain('<a>unseen</a>');
    expect(html).not.toMatch(/undefined|min read|<img|<svg/);
  });

  it('speaks the language of the post', async () => {
    const foreign: Entry = { ...post, lang: 'ar', dir: 'rtl', minutes: 7, state: 'draft' };
    const html = await renderComponent(PostEntry, { props: { post: foreign, pageLang: 'en' } });
    expect(html).toContain('<article class="post-entry" lang="ar" dir="rtl">');
    expect(html).toContain(wordsFor('ar').minutesToRead.replace('{n}', '7'));
    expect(html).toContain(wordsFor('ar').draft);
    expect(html).not.toContain('min read');
  });

  it('that is elsewhere leads there and says so', async () => {
    const elsewhere: Entry = { ...post, redirect: 'https://journal.example/b' };
    const props = { post: elsewhere, pageLang: 'en' };
    for (const component of [PostEntry, PostCard]) {
      const html = await renderComponent(component, { props });
      expect(html).toContain(
        '<a href="https://journal.example/b" rel="external noopener">A <code>title</code></a>',
      );
      expect(html).toContain('On journal.example');
      expect(html).not.toContain('href="/blog/2026/a/"');
    }
  });

  it('has a picture that keyboards and screen readers pass over', async () => {
    const pictured: Entry = { ...post, thumbnail: 'https://images.example/a.png' };
    const html = await renderComponent(PostEntry, { props: { post: pictured, pageLang: 'en' } });
    expect(html).toMatch(
      /<a class="thumbnail" href="\/blog\/2026\/a\/" tabindex="-1" aria-hidden="true">.*<img src="https:\/\/images.example\/a.png" alt/,
    );
  });

  it('as a line has its day in the language of the page, and its title in its own', async () => {
    const german: Entry = { ...post, lang: 'de' };
    const html = await renderComponent(PostLines, {
      props: { posts: [german], words, pageLang: 'en' },
    });
    expect(html).toMatch(/> ?Mar 1 ?<\/time>/);
    expect(html).toContain('<a href="/blog/2026/a/" hreflang="de" lang="de" dir="ltr">');
  });
});

describe('a pagination', () => {
  const render = (current: number, total: number): Promise<string> =>
    renderComponent(Pagination, { props: { words, current, total, first: '/blog/' } });

  it('of one page is nothing', async () => {
    expect(await render(1, 1)).toBe('');
  });

  it('leads to the newer, the older and each page it names', async () => {
    const html = await render(2, 12);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/blog/',
      '/blog/',
      ...[2, 3, 4, 5, 12].map((number) => `/blog/page/${number}/`),
      '/blog/page/3/',
    ]);
    expect(html).toMatch(/aria-label="Page 2 of 12" aria-current="page"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });

  it('has nothing newer on the first page, and nothing older on the last', async () => {
    expect(await render(1, 2)).not.toContain('rel="prev"');
    expect(await render(2, 2)).not.toContain('rel="next"');
  });
});

describe('a picture of front matter', () => {
  it('by URL has a box of its own, and loads when it is near', async () => {
    const src = 'https://images.example/a.png';
    const html = await renderComponent(Picture, { props: { src, alt: 'A', width: 160, ratio: 2 } });
    expect(html).toBe(
      '<span class="picture" style="--ratio: 2">' +
        `<img src="${src}" alt="A" width="160" height="80" loading="lazy" decoding="async"></span>`,
    );
  });

  it('that is no file keeps some room all the same', async () => {
    const html = await renderComponent(Picture, { props: { src: 'a b.png', alt: '', width: 300 } });
    expect(html).toMatch(/--ratio: 1.5".*src="\/a%20b.png".* width="300" height="200"/);
  });
});
