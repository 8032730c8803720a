import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listPages,
  readOutput,
  readPage,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';

interface Manifest {
  name: string;
  start_url: string;
  theme_color: string;
  color_scheme_dark: { theme_color: string };
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

/** Addresses of a page's icons and manifest, by relation. */
function iconsOf(site: TestSite, page: string): string[] {
  const found: string[] = [];
  visit(fromHtml(readPage(site, page)), 'element', ({ tagName, properties }) => {
    const rel = [properties['rel']].flat().join(' ');
    if (tagName === 'link' && /^(?:icon|apple-touch-icon|manifest)$/.test(rel))
      found.push(`${rel} ${String(properties['href'])}`);
  });
  return found;
}

describe.each(Object.keys(testSites) as TestSite[])('the icons of the site "%s"', (site) => {
  const { folders, settings } = findTestSite(site);
  const { base } = settings;
  const read = (address: string): Buffer =>
    readFileSync(path.join(folders.out, address.slice(base.length)));

  it('are linked by every page', () => {
    const links = [
      `icon ${base}favicon.ico`,
      `icon ${base}favicon.svg`,
      `apple-touch-icon ${base}apple-touch-icon.png`,
      `manifest ${base}manifest.webmanifest`,
    ];
    for (const page of listPages(site)) expect(iconsOf(site, page)).toEqual(links);
  });

  it('are there, in the size that the manifest says', async () => {
    const manifest = JSON.parse(readOutput(site, 'manifest.webmanifest')) as Manifest;
    expect(manifest).toMatchObject({ name: settings.title, start_url: base });
    expect(manifest.theme_color).not.toBe(manifest.color_scheme_dark.theme_color);
    expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(read(src)).metadata();
      expect(`${width}x${height} image/${format}`).toBe(`${sizes} ${type}`);
    }
    const apple = await sharp(read(`${base}apple-touch-icon.png`)).metadata();
    expect(apple).toMatchObject({ width: 180, height: 180 });
    expect((await sharp(read(`${base}favicon.svg`)).metadata()).format).toBe('svg');
  });
});
