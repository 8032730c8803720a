import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('a Markdown image stays, and its file is noted', () => {
  expect(convert('See ![a *b*](/assets/img/a_b.png "T") there')).toEqual({
    mdx: 'See ![a *b*](assets/img/a_b.png "T") there',
    findings: [],
    images: ['assets/img/a_b.png'],
  });
});

it('an HTML image is closed, and its address begins at the root', () => {
  expect(convert('See <img src="assets/a.png" width=50% onclick="x()"> there')).toEqual({
    mdx: 'See <img src="/assets/a.png" width="50%" /> there',
    findings: ['1:5 html-attribute'],
    images: ['assets/a.png'],
  });
});

it('an image of another site is left alone', () => {
  expect(convert('![a](https://example.org/a.png)')).toEqual({
    mdx: '![a](https://example.org/a.png)',
    findings: [],
    images: [],
  });
});

it('a note in the line stands for a missing image', () => {
  expect(convert('See ![a](missing.png) there')).toEqual({
    mdx: 'See **Missing image:** `missing.png` (`a`){/* image-missing: ![a](missing.png) */} there',
    findings: ['1:5 image-missing'],
    images: [],
  });
});

it('an image whose address is Liquid stays visible', () => {
  expect(convert(`<img src="{{ '/a.png' | relative_url }}">`)).toMatchObject({
    mdx: '`<img src="{{ \'/a.png\' | relative_url }}">`',
    findings: ['1:1 liquid-unknown'],
  });
});

it('an image without an address is left out, and reported', () => {
  expect(convert('a <img src="" width="9"> b')).toMatchObject({
    mdx: 'a  b',
    findings: ['1:3 image-missing'],
  });
});
