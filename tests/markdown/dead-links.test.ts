import { describe, expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';

const settings = {
  base: '/notes/',
  externalLinks: { site: 'https://ada.example', rel: [], exclude: [] },
  knownDeadLinks: ['/gone/', '/blog/2024/x/#part'],
};

const convert = (markdown: string) => toHtml(markdown, { settings });

const mark = 'class="dead-link" title="This link leads nowhere"';

describe('links that are known to be dead', () => {
  it.each([
    ['[a](/gone/)', `<p><a href="/notes/gone/" ${mark}>a</a></p>`],
    ['[a](/gone/#b)', `<p><a href="/notes/gone/#b" ${mark}>a</a></p>`],
    ['[a](#part)', `<p><a href="#part" ${mark}>a</a></p>`],
    [
      '[a](https://ada.example/notes/gone/)',
      `<p><a href="https://ada.example/notes/gone/" ${mark}>a</a></p>`,
    ],
    [
      'b <a class="c" title="d" href="/gone/">a</a>',
      '<p>b <a class="c dead-link" title="d" href="/notes/gone/">a</a></p>',
    ],
  ])('have a mark: %s', async (markdown, html) => {
    expect(await convert(markdown)).toBe(html);
  });

  it.each(['[a](/here/)', '[a](#other)', '[a](https://b.example/gone/)', '## Part\n\n[a](#part)'])(
    'are no others: %s',
    async (markdown) => {
      expect(await convert(markdown)).not.toContain('dead-link');
    },
  );
});
