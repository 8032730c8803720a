import { describe, expect, it } from 'vitest';
import DistillHeader from '../../src/components/post/DistillHeader.astro';
import PostHeader from '../../src/components/post/PostHeader.astro';
import { wordsFor } from '../../src/lib/words.ts';
import { renderComponent } from './render.ts';

const post = {
  title: { html: 'A <code>title</code>' },
  description: undefined,
  date: new Date('2026-01-08T12:00:00Z'),
  updated: undefined,
  authors: [],
  meta: undefined,
  minutes: undefined,
  tags: [],
  categories: [],
  lang: 'en',
  state: 'public',
};

const render = (more: object = {}) =>
  renderComponent(PostHeader, { props: { post: { ...post, ...more }, words: wordsFor('en') } });

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '|')
    .replace(/[|\s]*\|[|\s]*/g, '|')
    .replace(/^\||\|$/g, '');

describe('the header of a post', () => {
  it('shows title and date, and nothing that is not known', async () => {
    const html = await render();
    expect(textOf(html)).toBe('A|title|January 8, 2026');
    expect(html).not.toContain('<ul');
  });

  it('shows all that is known, in order', async () => {
    const html = await render({
      description: 'In a nutshell',
      updated: new Date('2026-03-02T00:00:00Z'),
      authors: [
        { name: 'Ada', url: 'https://ada.example', affiliations: [] },
        { name: 'Bo', url: undefined, affiliations: [] },
      ],
      minutes: 7,
      meta: 'a talk < 1 h',
      yearLink: { name: '2026', href: '/blog/2026/' },
      categories: [{ name: 'essays', href: '/blog/category/essays/' }],
      tags: [{ name: 'maps', href: '/blog/tag/maps/' }],
    });
    expect(textOf(html)).toBe(
      'A|title|In a nutshell|January 8, 2026|Updated on|March 2, 2026|By|Ada|and Bo|7 min read|a talk &lt; 1 h|2026|essays|maps',
    );
    const lists = [...html.matchAll(/<ul[^>]* aria-label="(\w+)"/g)].map(([, label]) => label);
    expect(lists).toEqual(['Year', 'Categories', 'Tags']);
    expect(html).toContain('href="/blog/2026/"');
  });
});

describe('the header of an article', () => {
  const article = (more: object = {}) =>
    renderComponent(DistillHeader, {
      props: { post: { ...post, ...more }, words: wordsFor('en') },
    });
  const institute = { name: 'Institute', url: 'https://institute.example' };

  it('shows who wrote it, where they work, and since when it can be read', async () => {
    const html = await article({
      description: 'In a nutshell',
      authors: [
        { name: 'Ada', url: 'https://ada.example', affiliations: [institute] },
        {
          name: 'Bo',
          url: undefined,
          affiliations: [institute, { name: 'Academy', url: undefined }],
        },
        { name: 'Cy', url: undefined, affiliations: [] },
      ],
      updated: new Date('2026-03-02T00:00:00Z'),
      minutes: 7,
      tags: [{ name: 'maps', href: '/blog/tag/maps/' }],
    });
    expect(textOf(html)).toBe(
      'A|title|In a nutshell|Authors|Affiliations|Ada|Institute|Bo|Institute|Academy|Cy|Published|January 8, 2026|Updated on|March 2, 2026|7 min read|maps',
    );
    expect(html).toContain('<a href="https://ada.example" rel="author external noopener">Ada</a>');
    expect(
      html.match(/<a href="https:\/\/institute\.example" rel="external noopener">Institute<\/a>/g),
    ).toHaveLength(2);
  });

  it('has no column of affiliations if nobody says where they work', async () => {
    const html = await article({ authors: [{ name: 'Ada', url: undefined, affiliations: [] }] });
    expect(textOf(html)).toBe('A|title|Author|Ada|Published|January 8, 2026');
  });

  it('needs no authors', async () => {
    expect(textOf(await article())).toBe('A|title|Published|January 8, 2026');
  });
});
