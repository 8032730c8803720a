import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listPages,
  readOutput,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';
import { xmlReferences } from '../../src/integrations/links/xml.ts';

/** Pages that a reader finds, and a search engine is not told of: on request, hidden, or known at another address. */
const unlisted = {
  demo: [],
  everything: [
    '/notes/2019/notes/',
    '/notes/2024/02/notes.html',
    '/notes/%C3%A4rger.html',
    '/notes/blog/2024/talk/',
    '/notes/blog/2026/blocks/',
    '/notes/blog/2026/charts/',
    '/notes/blog/2026/drawings/',
    '/notes/blog/2026/drawn-texts/',
    '/notes/blog/2026/references/',
    '/notes/blog/2026/distill/',
    '/notes/blog/2026/distill-beside/',
    '/notes/blog/2026/media/',
    '/notes/blog/2026/missing-figures/',
    '/notes/blog/2026/pictures/',
    '/notes/blog/2026/pictures-arabic/',
    '/notes/blog/2026/notebook-within/',
    '/notes/blog/2026/own-notebook/',
    '/notes/blog/2026/elsewhere/',
    '/notes/blog/2026/hidden/',
    '/notes/blog/2026/unlisted/',
    '/notes/projects/mirror/',
  ],
  bare: [],
} satisfies Partial<Record<TestSite, readonly string[]>>;

describe.each(Object.keys(unlisted) as (keyof typeof unlisted)[])(
  'the sitemap of the site "%s"',
  (site) => {
    it('has every page but the error page and those that ask to be left out', () => {
      const { origin } = findTestSite(site);
      const known: readonly string[] = unlisted[site];
      const pages = listPages(site).filter(
        (page) => !page.endsWith('404.html') && !known.includes(page),
      );
      const addresses = xmlReferences(readOutput(site, 'sitemap.xml')).map(
        ({ address }) => address,
      );
      expect(addresses.sort()).toEqual(pages.map((page) => origin + page).sort());
    });
  },
);

it('publishes neither drafts, posts to come nor files of the build', () => {
  const left = /draft|thought|to-come/;
  expect(listPages('everything').filter((page) => left.test(page))).toEqual([]);
  expect(() => readOutput('everything', 'unlisted.json')).toThrow('ENOENT');
  expect(() => readOutput('everything', 'folia-redirects.json')).toThrow('ENOENT');
});
