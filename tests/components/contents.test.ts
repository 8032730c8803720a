import { describe, expect, it } from 'vitest';
import Contents from '../../src/components/post/Contents.astro';
import { wordsFor } from '../../src/lib/words.ts';
import { renderComponent } from './render.ts';

const heading = (depth: number, id: string, html = id) => ({ depth, id, text: id, html });
const headings = [
  heading(2, 'a'),
  heading(3, 'b'),
  heading(4, 'c'),
  heading(5, 'd'),
  heading(2, 'e'),
];
const beginning = { place: 'beginning', openLevels: undefined, listed: [] } as const;

const render = (props: object) =>
  renderComponent(Contents, {
    props: { headings, wish: beginning, words: wordsFor('en'), ...props },
  });

describe('contents', () => {
  it('are lists within lists, of three levels', async () => {
    const html = (await render({})).replace(/ class="[^"]*"/g, '').replace(/> </g, '><');
    expect(html).toBe(
      '<nav aria-labelledby="contents-label"><p id="contents-label">Contents</p>' +
        '<ol><li><a href="#a">a</a><ol><li><a href="#b">b</a><ol><li><a href="#c">c</a></li></ol></li></ol></li>' +
        '<li><a href="#e">e</a></li></ol></nav>',
    );
  });

  it('show headings as they are, code included', async () => {
    const coded = [...headings, heading(2, 'f', 'The <code>f(x)</code>')];
    expect(await render({ headings: coded })).toContain('<a href="#f">The <code>f(x)</code></a>');
  });

  it('have the name of the language', async () => {
    expect(await render({ words: wordsFor('de') })).toContain('>Inhalt');
  });

  it('are left out for fewer than three headings that are on the page', async () => {
    const two = [heading(2, 'a'), heading(2, 'b'), heading(2, 'unseen', '')];
    expect(await render({ headings: two })).toBe('');
    expect(await render({ headings: two, wish: { ...beginning, place: 'left' } })).toBe('');
  });

  it('show what the writer lists, and that alone', async () => {
    const listed = [
      { name: 'E', subsections: [{ name: 'c' }] },
      { name: 'elsewhere', subsections: [] },
    ];
    const html = await render({ wish: { ...beginning, listed } });
    expect([...html.matchAll(/<li>|<a href="#(.)"/g)].map(([tag, id]) => id ?? tag)).toEqual([
      '<li>',
      'e',
      '<li>',
      'c',
    ]);
  });

  it('show all headings if none is what the list says', async () => {
    const listed = [{ name: 'elsewhere', subsections: [] }];
    expect(await render({ wish: { ...beginning, listed } })).toBe(await render({}));
  });

  it.each(['left', 'right'])(
    'beside the text are folded until there is room: %s',
    async (place) => {
      const html = await render({ wish: { ...beginning, place } });
      expect(html).toMatch(new RegExp(`<nav class="[^"]*\\b${place}\\b[^"]*\\bno-print\\b`));
      expect(html).toMatch(/<contents-spy> ?<details> ?<summary>/);
    },
  );

  it.each([
    [undefined, 0],
    [2, 1],
    [1, 2],
  ])('fold what is below the open levels: %s', async (openLevels, folded) => {
    const html = await render({ wish: { ...beginning, place: 'left', openLevels } });
    expect(html.match(/class="folds/g) ?? []).toHaveLength(folded);
  });
});
