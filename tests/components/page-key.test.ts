import { beforeEach, expect, it, vi } from 'vitest';
import { pageKey } from '../../src/collections/page-key.ts';

const site = vi.hoisted(() => ({ navigation: ['Blog'], languages: ['en'] }));
vi.mock('../../src/collections/navigation.ts', () => ({
  getNavigation: () => Promise.resolve(site.navigation),
}));
vi.mock('../../src/collections/languages.ts', () => ({
  getLanguages: () => Promise.resolve(site.languages),
}));
// The frame of a page is found once for a build: here for each key.
vi.mock('../../src/collections/once-for-content.ts', () => ({
  onceForContent: (load: unknown) => load,
}));

const post = { title: 'A', facts: { formulas: 1 }, entry: { digest: '1', data: {} } };

beforeEach(() => {
  Object.assign(site, { navigation: ['Blog'], languages: ['en'] });
  // In `astro dev` there are none: see below.
  vi.stubEnv('DEV', false);
});

it('is the same for a page that shows the same', async () => {
  expect(await pageKey({ post })).toBe(await pageKey({ post: { ...post } }));
});

it.each([
  ['what is known of a text', { post: { ...post, title: 'B' } }],
  ['an entry', { post: { ...post, entry: { digest: '2', data: {} } } }],
  ['what is beside it', { post, newer: post }],
])('is another if %s is another', async (_what, shown) => {
  expect(await pageKey(shown)).not.toBe(await pageKey({ post }));
});

it.each([
  ['the menu', { navigation: ['Blog', 'Talks'] }],
  ['the languages of the site', { languages: ['en', 'de'] }],
])('is another for each page if %s changes', async (_what, change) => {
  const before = await pageKey({ post });
  Object.assign(site, change);
  expect(await pageKey({ post })).not.toBe(before);
});

it('is none in `astro dev`, and in a build for development', async () => {
  vi.stubEnv('DEV', true);
  expect(await pageKey({ post })).toBeUndefined();
});
