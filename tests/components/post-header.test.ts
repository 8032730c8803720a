import { describe, expect, it } from 'vitest';
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
        { name: 'Ada', url: 'https://ada.example' },
        { name: 'Bo', url: undefined },
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
