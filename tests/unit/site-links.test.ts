import { describe, expect, it } from 'vitest';
import { isKnownDead, siteTarget } from '../../src/lib/site-links.ts';

const notes = { origin: 'https://ada.example', base: '/notes/' };

describe('a link that stays on the site', () => {
  it.each([
    ['/blog/', '/blog/', ''],
    ['/blog/x/?a=b#c', '/blog/x/', 'c'],
    ['../y/#d', '/blog/y/', 'd'],
    ['fig.pdf', '/blog/x/fig.pdf', ''],
    ['#%C3%A9t%C3%A9', '/blog/x/', 'été'],
    ['/blog/tag/h%E1%BB%8Dc/', '/blog/tag/học/', ''],
    ['/50%', '/50%', ''],
    ['https://ada.example/notes/blog/', '/blog/', ''],
    ['//ada.example/notes/blog/', '/blog/', ''],
  ])('leads where a browser would go: %s', (href, path, fragment) => {
    expect(siteTarget(href, '/blog/x/', notes)).toEqual({ path, fragment });
  });

  it.each([
    'https://other.example/',
    'https://ada.example/talks/',
    'mailto:ada@ada.example',
    'http://[',
  ])('is not %s', (href) => {
    expect(siteTarget(href, '/', notes)).toBeUndefined();
  });
});

describe('a place that is known to be dead', () => {
  const known = ['/gone/', '/blog/#part', '/caf%C3%A9/'];

  it.each([
    [{ path: '/gone/', fragment: '' }, true],
    [{ path: '/gone/', fragment: 'any' }, true],
    [{ path: '/blog/', fragment: 'part' }, true],
    [{ path: '/café/', fragment: '' }, true],
    [{ path: '/blog/', fragment: '' }, false],
    [{ path: '/blog/', fragment: 'other' }, false],
  ])('%o: %s', (target, is) => {
    expect(isKnownDead(target, known)).toBe(is);
  });
});
