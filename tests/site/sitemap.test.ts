import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listPages,
  readOutput,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';
import { xmlReferences } from '../../scripts/checks/links/xml.ts';

/** Pages that a reader finds, and a search engine is not told of. */
const unlisted: Readonly<Record<TestSite, readonly string[]>> = {
  demo: [],
  everything: [
    '/notes/blog/2026/elsewhere/',
    '/notes/blog/2026/hidden/',
    '/notes/blog/2026/unlisted/',
  ],
  bare: [],
};

describe.each(Object.keys(testSites) as TestSite[])('the sitemap of the site "%s"', (site) => {
  it('has every page but the error page and those that ask to be left out', () => {
    const { origin } = findTestSite(site);
    const pages = listPages(site).filter(
      (page) => !page.endsWith('404.html') && !unlisted[site].includes(page),
    );
    const addresses = xmlReferences(readOutput(site, 'sitemap.xml')).map(({ address }) => address);
    expect(addresses.sort()).toEqual(pages.map((page) => origin + page).sort());
  });
});

it('publishes neither drafts nor files of the build', () => {
  expect(listPages('everything').filter((page) => page.includes('draft'))).toEqual([]);
  expect(() => readOutput('everything', 'unlisted.json')).toThrow('ENOENT');
});
