import { describe, expect, it } from 'vitest';
import {
  addressKey,
  dateFromFile,
  encodePath,
  markdownPath,
  slugFromFile,
  withBase,
} from '../../src/lib/addresses.ts';

it.each([
  ['/', '/index.md'],
  ['/notes/blog/', '/notes/blog/index.md'],
  ['/notes/a.html', '/notes/a.html.md'],
])('%s as Markdown is %s', (path, copy) => {
  expect(markdownPath(path)).toBe(copy);
});

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

describe('encodePath', () => {
  it.each([
    ['/blog/2026/a/', '/blog/2026/a/'],
    ['/blog/ärger und so/', '/blog/%C3%A4rger%20und%20so/'],
    ['/c#/why?/100%/', '/c%23/why%3F/100%25/'],
  ])('makes of %s what a URL can hold', (path, encoded) => {
    expect(encodePath(path)).toBe(encoded);
  });
});

describe('addressKey', () => {
  it('is one for paths that differ in case or in the form of their letters', () => {
    expect(addressKey('/Blog/\u00C4/')).toBe(addressKey('/blog/a\u0308/'));
    expect(addressKey('/blog/a/')).not.toBe(addressKey('/blog/a.html'));
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
