import { describe, expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';

const underNotes = (markdown: string) => toHtml(markdown, { settings: { base: '/notes/' } });

describe('addresses under a base path', () => {
  it.each([
    ['[a](/blog/)', '<p><a href="/notes/blog/">a</a></p>'],
    ['[a][b]\n\n[b]: /blog/#c', '<p><a href="/notes/blog/#c">a</a></p>'],
    ['<a href="/blog/">a</a>', '<a href="/notes/blog/">a</a>'],
    ['b ![a](/served.png)', '<p>b <InlineImage src="/notes/served.png" alt="a" /></p>'],
    ['<Figure src="/served.png" alt="" />', '<Figure src="/notes/served.png" alt="" />'],
    ['b <img src="/served.png" alt="" />', '<p>b <img src="/notes/served.png" alt="" /></p>'],
    [
      '<video src="/a.mp4" poster="/b.png" />',
      '<video src="/notes/a.mp4" poster="/notes/b.png"></video>',
    ],
    [
      'b <img src="/served.png" srcset="/served.png 1x, /b.png 2x, https://c.example/c.png 3x" alt="" />',
      '<p>b <img src="/notes/served.png" srcset="/notes/served.png 1x, /notes/b.png 2x, https://c.example/c.png 3x" alt="" /></p>',
    ],
    [
      '<Figure src="beside.png" alt="" caption="[a](/blog/)" />',
      '<Figure src={./beside.png} alt=""><slot name="caption"><a href="/notes/blog/">a</a></slot></Figure>',
    ],
  ])('begin with it if they begin at the top of the site: %j', async (markdown, html) => {
    expect(await underNotes(markdown)).toBe(html);
  });

  it.each([
    'b/',
    '../b/',
    '#b',
    'https://example.org/b/',
    '//example.org/b/',
    'mailto:a@example.org',
  ])('stay as they are otherwise: %s', async (address) => {
    expect(await underNotes(`[a](${address})`)).toBe(`<p><a href="${address}">a</a></p>`);
  });

  it('are not changed twice by a component of the writer, which may add the base path itself', async () => {
    expect(await underNotes('<Lens href="/blog/">a</Lens>')).toBe('<Lens href="/blog/">a</Lens>');
  });

  it('stay as they are on a site at the top of its host', async () => {
    expect(await toHtml('[a](/blog/)')).toBe('<p><a href="/blog/">a</a></p>');
  });
});
