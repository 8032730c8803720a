import { describe, expect, it } from 'vitest';
import { findTestSite, listSeenPages, type TestSite } from '../../scripts/checks/test-sites.ts';
import { chosenPages } from '../e2e/ordinary-pages.ts';

describe('the pages that stand for others like them', () => {
  it.each(Object.keys(chosenPages) as TestSite[])('are there, in the site "%s"', (site) => {
    const { base } = findTestSite(site).settings;
    const there = listSeenPages(site).map((page) => decodeURI(page).slice(base.length));
    expect(chosenPages[site].filter((page) => !there.includes(page))).toEqual([]);
  });
});
