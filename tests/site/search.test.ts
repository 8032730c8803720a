import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';
import { readSearchIndex } from './search-index.ts';

function outputOf(site: TestSite): string {
  return findTestSite(site).folders.out;
}

describe('the index of the site with everything', () => {
  const texts = readSearchIndex('everything');
  const find = (address: string) => texts.find(({ url }) => url === address);

  it('has the posts and pages that readers are shown, once each', () => {
    expect(texts.map(({ url }) => url).sort()).toEqual([
      '/',
      '/blog/2024/in-a-folder/',
      '/blog/2024/japanese/',
      ...[1, 2, 3, 4, 5, 6].map((n) => `/blog/2025/note-${n}/`),
      '/blog/2025/pinned/',
      '/blog/2026/Plain_Post/',
      '/blog/2026/arabic/',
      '/blog/2026/asides/',
      '/blog/2026/comments-within/',
      '/blog/2026/discussion/',
      '/blog/2026/figures/',
      '/blog/2026/german/',
      '/blog/2026/mathematics/',
      '/blog/2026/too-wide/',
      '/contact/',
      '/news/2026-03-01-award/',
      '/projects/',
      '/projects/essay/',
      '/projects/lens/',
      '/sections/',
    ]);
  });

  it('knows of a post what a result shows and what can be chosen', () => {
    const { meta, filters } = find('/blog/2026/figures/') ?? {};
    expect(meta).toMatchObject({ title: 'Figures', date: 'March 1, 2026' });
    expect(filters).toEqual({ tag: ['figures', 'zoom'], year: ['2026'], language: ['en'] });
  });

  it('knows of a page its title and language', () => {
    const { meta, filters } = find('/contact/') ?? {};
    expect(Object.keys(meta ?? {})).toEqual(['title']);
    expect(filters).toEqual({ language: ['en'] });
  });

  it('has each formula once, and no TeX', () => {
    const { content = '', meta } = find('/blog/2026/mathematics/') ?? {};
    expect(meta?.['title']).toBe('A title with x2 and code');
    expect(content).toContain('Inline eiπ+1=0, and a price of $5.');
    expect(content.match(/eiπ/g)).toHaveLength(1);
    expect(texts.filter((text) => text.content.includes('\\')).map(({ url }) => url)).toEqual([]);
  });

  it('has headings to lead to', () => {
    const { anchors = [] } = find('/blog/2026/asides/') ?? {};
    expect(anchors).toContainEqual(expect.objectContaining({ id: 'innermost', text: 'Innermost' }));
  });

  it('has neither marks of footnotes nor names of buttons nor comments', () => {
    const { content = '' } = find('/blog/2026/german/') ?? {};
    expect(content).toMatch(
      /^Ein kurzer Text – mit einer Fußnote\s?\. Zum \d\. Mal erzeugt\. Die Fußnote\.$/,
    );
    const noise = /Open the image in full size|GitHub Discussions|↩/;
    expect(texts.filter((text) => noise.test(text.content)).map(({ url }) => url)).toEqual([]);
  });
});

describe('what is published of the search', () => {
  it('is what the dialog loads, without the interfaces of Pagefind', () => {
    const files = globSync('*', { cwd: path.join(outputOf('everything'), 'pagefind') });
    expect(files.filter((file) => /\.(?:js|css|json)$/.test(file)).sort()).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
    ]);
  });

  it.each(['everything', 'bare'] as const)('is no list of texts: %s', (site) => {
    expect(existsSync(path.join(outputOf(site), 'search-records.json'))).toBe(false);
  });

  it('is nothing where it is switched off', () => {
    expect(existsSync(path.join(outputOf('bare'), 'pagefind'))).toBe(false);
  });
});
