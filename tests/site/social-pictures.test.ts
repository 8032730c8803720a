import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listSeenPages,
  readPage,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';

/** What a page says of its picture: properties of Open Graph, and the kind of Twitter's card. */
function pictureOf(site: TestSite, page: string): Record<string, string> {
  const found: Record<string, string> = { page };
  visit(fromHtml(readPage(site, page)), 'element', ({ tagName, properties }) => {
    const name = String(properties['property'] ?? properties['name'] ?? '');
    if (tagName === 'meta' && /^(?:og:(?:image|title)|twitter:)/.test(name))
      found[name] = String(properties['content']);
  });
  return found;
}

/** Pages whose writer names a picture for link previews. */
const ownPictures: Partial<Record<TestSite, readonly string[]>> = {
  demo: ['/blog/2026/a-map-of-neuroai/'],
};

const pages = (Object.keys(testSites) as TestSite[]).map((site) => {
  const described = listSeenPages(site).map((page) => pictureOf(site, page));
  return { site, described };
});

describe.each(pages)('the pictures of link previews of the site "$site"', ({ site, described }) => {
  const { folders, settings, origin } = findTestSite(site);
  const fileOf = (url: string | undefined): string => {
    const base = origin + settings.base;
    expect(url?.startsWith(base)).toBe(true);
    return path.join(folders.out, decodeURI(url?.slice(base.length) ?? ''));
  };
  const drawn = described.filter(({ 'og:image': url }) => url?.includes('/social/'));

  it('are there for each page, with their size and what they show', async () => {
    const others = described.filter((page) => !drawn.includes(page)).map((page) => page['page']);
    expect(others).toEqual(ownPictures[site] ?? []);
    for (const page of described) {
      const file = fileOf(page['og:image']);
      const { width, height, format } = await sharp(readFileSync(file)).metadata();
      expect(page).toMatchObject({
        'og:image:width': String(width),
        'og:image:height': String(height),
        'og:image:type': `image/${format}`,
        'twitter:card': 'summary_large_image',
      });
      expect(page['og:image:alt']).not.toBe('');
    }
  });

  it('have the size that networks ask for, and are small', () => {
    for (const page of drawn) {
      expect([page['og:image:width'], page['og:image:height']]).toEqual(['1200', '630']);
      expect(statSync(fileOf(page['og:image'])).size).toBeLessThanOrEqual(40_000);
    }
  });

  it('are shown by a page, each of them', () => {
    const shown = new Set(drawn.map((page) => path.basename(page['og:image'] ?? '')));
    expect(readdirSync(path.join(folders.out, 'social')).sort()).toEqual([...shown].sort());
  });

  it('show the title of the page, where it has a text of its own', () => {
    const own = drawn.filter((page) => page['og:image:alt'] !== settings.title);
    expect(own.map((page) => page['og:image:alt'])).toEqual(own.map((page) => page['og:title']));
    expect(own.length > 0).toBe(true);
  });
});
