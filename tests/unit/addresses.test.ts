import { describe, expect, it } from 'vitest';
import {
  dateFromFile,
  fillPermalink,
  normalizePermalink,
  slugFromFile,
  withBase,
} from '../../src/lib/addresses.ts';

describe('the name of a file', () => {
  it.each([
    ['2026-01-08-Some_Post.mdx', 'Some_Post', '2026-01-08'],
    ['2026-1-8-post.mdx', 'post', '2026-1-8'],
    ['notes/2026-01-08-post.mdx', 'post', '2026-01-08'],
    ['2026-01-08-post/index.mdx', 'post', '2026-01-08'],
    ['deep/er/post/index.mdx', 'post', undefined],
    ['post.mdx', 'post', undefined],
    ['2026-review.mdx', '2026-review', undefined],
    ['2026-01-08.mdx', '2026-01-08', undefined],
    ['2026-01-08-.mdx', '2026-01-08-', undefined],
  ])('%s gives slug and date', (file, slug, date) => {
    expect(slugFromFile(file)).toBe(slug);
    expect(dateFromFile(file)).toBe(date);
  });
});

describe('fillPermalink', () => {
  const date = { year: 2026, month: 1, day: 8 };

  it.each([
    ['/blog/:year/:title/', '/blog/2026/a-post/'],
    ['/:year/:month/:day/:title.html', '/2026/01/08/a-post.html'],
    ['/:title/', '/a-post/'],
  ])('fills %s', (pattern, path) => {
    expect(fillPermalink(pattern, 'a-post', date)).toBe(path);
  });

  it('does not read the slug as a pattern', () => {
    expect(fillPermalink('/:year/:title/', ':day-$&', date)).toBe('/2026/:day-$&/');
  });
});

describe('normalizePermalink', () => {
  it.each([
    ['about', '/about/'],
    ['/about/', '/about/'],
    ['//about', '/about/'],
    ['/', '/'],
    ['/a/b.html', '/a/b.html'],
  ])('makes of %s a path of the site', (permalink, path) => {
    expect(normalizePermalink(permalink)).toBe(path);
  });
});

describe('withBase', () => {
  it.each([
    ['/notes/', '/blog/', '/notes/blog/'],
    ['/notes/', '/', '/notes/'],
    ['/', '/blog/', '/blog/'],
    ['/notes/', 'blog/', 'blog/'],
    ['/notes/', '#a', '#a'],
    ['/notes/', '//example.org/', '//example.org/'],
    ['/notes/', 'https://example.org/', 'https://example.org/'],
  ])('puts %s before %s where it belongs', (base, path, result) => {
    expect(withBase(base, path)).toBe(result);
  });
});
