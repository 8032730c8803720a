import { describe, expect, it } from 'vitest';
import { readTextLinks } from '../../src/importer/text-links.ts';

describe('the links of a finished text', () => {
  it.each([
    ['[/a](/a "/a")', [5]],
    ['[a](</a b>)', [5]],
    ['<a class="a" href="a">b</a>', [19]],
    ['[b]\n\n[b]: /a', [10]],
    ['<Figure src="x.png" caption="[b](/a), [c](/a)" />', [33, 42]],
  ])('are found where they stand: %s', (mdx, places) => {
    const { links } = readTextLinks(`---\ntitle: T\n---\n${mdx}`);
    expect(links.map(({ at }) => at)).toEqual(places.map((place) => place + 17));
  });
});
