import { describe, expect, it } from 'vitest';
import { chooseArchives, linkArchives, linkTo } from '../../src/lib/archive-links.ts';

const post = { tags: [], categories: [], year: 2026, hidden: false };

describe('the links to archives', () => {
  it('are below the base, each kind in its folder, years in none', () => {
    const links = linkArchives([{ ...post, tags: ['wide things'], categories: ['a'] }], '/notes/');
    expect([...links.tag.values(), ...links.category.values(), ...links.year.values()]).toEqual([
      { name: 'wide things', slug: 'wide-things', href: '/notes/blog/tag/wide-things/' },
      { name: 'a', slug: 'a', href: '/notes/blog/category/a/' },
      { name: '2026', slug: '2026', href: '/notes/blog/2026/' },
    ]);
  });

  it('keep Unicode, escaped in the address alone', () => {
    const links = linkArchives([{ ...post, tags: ['học máy'] }], '/');
    expect(linkTo(links.tag, 'học máy')).toEqual({
      name: 'học máy',
      slug: 'học-máy',
      href: '/blog/tag/h%E1%BB%8Dc-m%C3%A1y/',
    });
  });

  it('lead nowhere for names that hidden posts alone bear', () => {
    const hidden = { tags: ['a', 'b'], categories: ['c'], year: 2024, hidden: true };
    const links = linkArchives([hidden, { ...post, tags: ['b'] }], '/');
    expect(linkTo(links.tag, 'a').href).toBeUndefined();
    expect(linkTo(links.category, 'c').href).toBeUndefined();
    expect(linkTo(links.year, '2024').href).toBeUndefined();
    expect(linkTo(links.tag, 'b').href).toBe('/blog/tag/b/');
  });

  it('lead nowhere for a name that no post bears', () => {
    expect(linkTo(new Map(), 'No one')).toEqual({
      name: 'No one',
      slug: 'no-one',
      href: undefined,
    });
  });

  it('are distinct where the names are', () => {
    const { tag } = linkArchives([{ ...post, tags: ['C++', 'R', 'C'] }], '/');
    const slugs = ['C', 'C++', 'R'].map((name) => linkTo(tag, name).slug);
    expect(slugs).toEqual(['c', 'c-2', 'r']);
  });
});

describe('archives that a setting names', () => {
  const brains = { name: 'Brains', slug: 'brains' };
  const machines = { name: 'machine learning', slug: 'machine-learning' };

  it('are found by name and by slug, in the order of the setting', () => {
    expect(chooseArchives([brains, machines], ['machine-learning', 'Brains'])).toEqual({
      found: [machines, brains],
      unknown: [],
    });
  });

  it('are found by name before another has that slug', () => {
    const [c, plus] = [
      { name: 'C++', slug: 'c-2' },
      { name: 'C', slug: 'c' },
    ];
    expect(chooseArchives([plus, c], ['C++']).found).toEqual([c]);
  });

  it('that are none are named, with what was probably meant', () => {
    expect(chooseArchives([brains, machines], ['brians', 'cooking'])).toEqual({
      found: [],
      unknown: [
        { name: 'brians', nearest: 'Brains' },
        { name: 'cooking', nearest: undefined },
      ],
    });
  });
});
