import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('attribute lists that belong to nothing stay visible', () => {
  expect(convert('a *b*{: .c}\n\n{: .d}')).toMatchObject({
    mdx: 'a *b*`{: .c}`\n\n`{: .d}`',
    findings: ['1:6 kramdown-unknown', '3:1 kramdown-unknown'],
  });
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
