import { describe, expect, it } from 'vitest';
import CitePost from '../../src/components/post/CitePost.astro';
import PostNeighbours from '../../src/components/post/PostNeighbours.astro';
import RelatedPosts from '../../src/components/post/RelatedPosts.astro';
import type { PostEntry } from '../../src/components/post/post-entry.ts';
import { wordsFor } from '../../src/lib/words.ts';
import { renderComponent } from './render.ts';

const words = wordsFor('en');

const post: PostEntry = {
  href: '/blog/2026/a/',
  redirect: undefined,
  title: { html: 'A <code>b</code>', math: false },
  description: 'About it',
  year: 2026,
  date: new Date('2026-01-08T00:00:00Z'),
  lang: 'en',
  dir: 'ltr',
  tags: [],
  categories: [],
  featured: false,
  state: 'public',
  minutes: 1,
  thumbnail: undefined,
  source: undefined,
};
const hebrew: PostEntry = { ...post, lang: 'he', dir: 'rtl', redirect: 'https://x.example/' };

describe('<RelatedPosts>', () => {
  it('is a list under a heading; a foreign post says so, and a redirect is followed', async () => {
    const props = { posts: [post, hebrew], words, pageLang: 'en' };
    const html = await renderComponent(RelatedPosts, { props });
    expect(html).toContain('<h2 id="related-posts" class="small-caps">Related posts</h2>');
    expect(html).toMatch(/<li> ?<a href="\/blog\/2026\/a\/">A <code>b<\/code><\/a>/);
    expect(html).toMatch(
      /<li lang="he" dir="rtl"> ?<a href="https:\/\/x\.example\/" rel="external noopener" hreflang="he">/,
    );
    expect(html).toContain('About it');
  });

  it('is nothing without posts', async () => {
    expect(
      await renderComponent(RelatedPosts, { props: { posts: [], words, pageLang: 'en' } }),
    ).toBe('');
  });
});

describe('<PostNeighbours>', () => {
  it('leads to the newer and the older post', async () => {
    const props = { newer: hebrew, older: post, words, pageLang: 'en' };
    const html = await renderComponent(PostNeighbours, { props });
    expect(html).toMatch(/<nav[^>]* aria-label="Newer and older post"/);
    expect(html).toMatch(
      /<a[^>]* href="https:\/\/x\.example\/" rel="prev external noopener" hreflang="he">.*Newer post.*lang="he" dir="rtl"/,
    );
    expect(html).toMatch(/<a[^>]* href="\/blog\/2026\/a\/" rel="next">.*Older post/);
  });

  it('has one link at the ends, and is nothing for a single post', async () => {
    const props = { newer: undefined, older: post, words, pageLang: 'en' };
    const html = await renderComponent(PostNeighbours, { props });
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(await renderComponent(PostNeighbours, { props: { ...props, older: undefined } })).toBe(
      '',
    );
  });
});

it('<CitePost> shows each form with a button that copies it', async () => {
  const citation = {
    reference: 'Linden, Ada (2026).',
    url: 'https://a.example/',
    key: 'a',
    bibtex: '@article{a\n}',
    biblatex: '@online{a}',
  };
  const html = await renderComponent(CitePost, { props: { citation, words } });
  expect(html).toMatch(
    /<p id="cite-reference"[^>]*> ?Linden, Ada \(2026\)\. <a href="https:\/\/a\.example\/">https:\/\/a\.example\/<\/a>\./,
  );
  expect(html).toContain('<code id="cite-bibtex">@article{a }</code>');
  for (const id of ['cite-reference', 'cite-bibtex', 'cite-biblatex']) {
    expect(html).toContain(`<copy-button data-target="${id}" data-copied="Copied" `);
  }
});
