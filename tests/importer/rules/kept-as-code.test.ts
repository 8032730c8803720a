import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('what MDX does not take is kept as code, and the rest of the post converted', () => {
  expect(convert('A *b <i>c* d</i> e\n\nB <br> C')).toMatchObject({
    mdx: 'A *b `<i>c* d</i>` e\n\nB <br /> C',
    findings: ['1:6 kept-as-code'],
  });
});

it('what has its lines to itself is kept as a block', () => {
  const html = '<div>\n  *a <i>b* c</i>\n</div>';
  expect(convert(`A\n\n${html}\n\nB`)).toMatchObject({
    mdx: `A\n\n\`\`\`html\n${html}\n\`\`\`\n\nB`,
    findings: ['3:1 kept-as-code'],
  });
});

it('what only the site reads is no reason for that, though a formula may be cut in two', () => {
  const body = [
    '$$\n\\begin{equation}\n\\label{eq:e}\nx\n\\end{equation}\n$$',
    'By \\eqref{eq:e}, the &#x7C;&#x7C;-plot shows $$a$$$$b$$.',
  ].join('\n\n');
  expect(convert(body)).toMatchObject({ findings: [] });
});

it('an element over the terms of a list of definitions is kept as code', () => {
  expect(convert('a <b>b\nc</b>\n: d').mdx).toBe('a `<b>b c</b>`\n: d');
});

it('so is all of a post where code and formulas make it unreadable', () => {
  const post = '<pre>a <b>b\nc</b></pre>\n\n: d';
  expect(convert(post).mdx).toBe(`\`\`\`markdown\n${post}\n\`\`\``);
});
