import { describe, expect, it } from 'vitest';
import { findPage, type PagesByName } from '../../../src/importer/verify/find-page.ts';

const pages: PagesByName = new Map([
  ['launch', ['he-il/blog/2024/launch/index.html', 'blog/2024/launch/index.html']],
]);

describe('the page of a post that has translations', () => {
  it.each([
    ['_posts/en-us/2024-07-31-launch.md', 'blog/2024/launch/index.html'],
    ['_posts/he-il/2024-07-31-launch.md', 'he-il/blog/2024/launch/index.html'],
    ['_posts/2024-07-31-launch.md', 'blog/2024/launch/index.html'],
  ])('%s is %s', (file, page) => {
    expect(findPage({ file, matter: {}, body: '' }, pages)).toBe(page);
  });
});
