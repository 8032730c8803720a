import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('attribute lists that belong to nothing are left out, as kramdown does', () => {
  expect(convert('a b{: .c}\n\n1. {:.d} e\n\n{: .f}')).toMatchObject({
    mdx: 'a b\n\n1.  e',
    findings: ['1:4 kramdown-attribute', '3:4 kramdown-attribute', '5:1 kramdown-attribute'],
  });
});

it.each([
  ['a name outside of a heading', 'a {#b} c', 'a \\{#b\\} c'],
  ['an extension that nothing ends', 'a {::comment} b', 'a \\{::comment\\} b'],
])('what kramdown takes for text is text: %s', (_, markdown, mdx) => {
  expect(clean(markdown)).toBe(mdx);
});

it('extensions that say where Markdown is read are left out', () => {
  expect(
    clean(
      '{::options parse_block_html="true" /}\n\na\n\n{::nomarkdown}\n<b>c</b>\n{:/nomarkdown}\n\nd',
    ),
  ).toBe('a\n\n\n<b>c</b>\n\n\nd');
});

it('a comment of kramdown is one', () => {
  expect(clean('a\n\n{::comment}\nb <c>\n{:/comment}\n\nd')).toBe('a\n\n{/*\nb <c>\n*/}\n\nd');
});
