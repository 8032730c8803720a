import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('an element that HTML does not have stays visible, with what it holds', () => {
  expect(convert('See <d-slider key="a"></d-slider> and <x-note>a *b*</x-note>.')).toMatchObject({
    mdx: 'See `<d-slider key="a">`&lt;/d-slider> and &lt;x-note>a *b*&lt;/x-note>.',
    findings: ['1:5 html-unknown', '1:39 html-unknown'],
  });
});

it('a tag without a partner stays visible, but for an end tag, which says nothing', () => {
  expect(convert('A <b>bold\n\n</div>\n\nB')).toMatchObject({
    mdx: 'A &lt;b>bold\n\n\n\nB',
    findings: ['1:3 html-unbalanced', '3:1 html-unbalanced'],
  });
});

it('an end tag that may be a token of a language model stays visible', () => {
  expect(convert('ends with </s>').mdx).toBe('ends with &lt;/s>');
});
