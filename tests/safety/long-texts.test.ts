import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/lib/external/feed.ts';
import { readPage } from '../../src/lib/external/page.ts';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { toSearchTerm } from '../../src/lib/search-text.ts';
import { asksOtherHosts } from '../../src/markdown/asks-other-hosts.ts';
import { safeHtml } from '../../src/markdown/notebook/safe-html.ts';
import { safeSvg } from '../../src/markdown/notebook/safe-svg.ts';
import { renderTitle } from '../../src/markdown/title.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { toHtml } from '../helpers/compile.ts';
import { convert } from '../importer/convert.ts';

/** Enough for a text of a million steps, far too little for one of a million million. */
const milliseconds = 10_000;

/** What makes a regular expression try again and again: one sign many times, then none that it waits for. */
const signs = [
  ' ',
  '\n',
  '\t',
  'a',
  '1',
  '-',
  '*',
  '_',
  '`',
  '~',
  '$',
  '#',
  '/',
  '<',
  '[',
  '(',
  '{',
  '!',
  '"',
  ':',
  '.',
  ',',
  '%',
  '@',
  '&',
  '\\',
  '日',
  'ก็',
];

function time(read: (text: string) => unknown, length: number): [string, number][] {
  const start = performance.now();
  const slow: [string, number][] = [];
  for (const sign of signs) {
    const before = performance.now();
    read(`${sign.repeat(length)}\u0000`);
    const taken = performance.now() - before;
    if (taken > milliseconds / 2) slow.push([sign, Math.round(taken)]);
  }
  expect(performance.now() - start).toBeLessThan(milliseconds * 3);
  return slow;
}

describe('a text of one sign, many thousand times, is read in time', () => {
  const feed = (text: string) =>
    `<rss version="2.0"><channel><title>${text}</title><item><title>${text}</title><link>https://a.example/</link><description>${text}</description></item></channel></rss>`;

  it.each<[string, (text: string) => unknown, number]>([
    [
      'a feed',
      (text) => readFeed(feed(text.replaceAll(/[<&]/g, 'x')), 'https://a.example', 'UTC'),
      20_000,
    ],
    [
      'a page of another site',
      (text) => readPage(`<title>A</title><p style="${text}">${text}`),
      20_000,
    ],
    // Its library takes cubic time for brackets in brackets; front matter is a few lines of the writer's.
    ['front matter', (text) => splitFrontMatter(`---\na: ${text}\n---\n`), 500],
    ['a line of hyphens', (text) => splitFrontMatter(`---\n${text}`), 20_000],
    ['HTML of a notebook', (text) => safeHtml(`<p style="${text}">${text}</p>`), 20_000],
    [
      'a drawing of a notebook',
      (text) => safeSvg(`<svg><text style="${text}">${text}</text></svg>`),
      20_000,
    ],
    [
      'an HTML file',
      (text) => asksOtherHosts(`<script>${text}</script><style>${text}</style>`),
      20_000,
    ],
    ['a title', (text) => renderTitle(text.replaceAll('$', 'x')), 5_000],
    ['what is searched for', (text) => toSearchTerm(text), 5_000],
    [
      'fonts in the settings',
      (text) => siteSchema.safeParse({ theme: { fonts: { text } } }),
      5_000,
    ],
    ['an imported text', (text) => convert(text), 2_000],
  ])('%s', { timeout: milliseconds * 4 }, (_name, read, length) => {
    expect(time(read, length)).toEqual([]);
  });

  it('a graph', async () => {
    const before = performance.now();
    await toHtml(
      `\`\`\`dot title="A"\n${'#\n'.repeat(200)}${'/**/'.repeat(200)} digraph { a }\n\`\`\``,
    );
    expect(performance.now() - before).toBeLessThan(milliseconds);
  });
});
