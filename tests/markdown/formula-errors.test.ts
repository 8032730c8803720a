import { describe, expect, it } from 'vitest';
import { errorOf } from '../helpers/compile.ts';

const problem = (place: string, formula: string, reason = 'Undefined control sequence: \\foo.') =>
  `content/posts/post.mdx:${place} [math-katex]
  KaTeX cannot read the formula ${formula}: ${reason}
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`;

describe('a formula that KaTeX cannot read', () => {
  it.each([
    ['text', 'a $\\foo$ b', '1:3', '$\\foo$'],
    ['a display', 'a\n\n$$\nx + \\foo\n$$', '3:1', '$$ x + \\foo $$'],
    ['a display in a quote in a list', '- > $$ \\foo $$', '1:5', '$$ \\foo $$'],
    ['a heading', '## The $\\foo$', '1:8', '$\\foo$'],
    ['a table', '| a |\n| --- |\n| $\\foo$ |', '3:3', '$\\foo$'],
    ['a link', '[a $\\foo$](/b/)', '1:4', '$\\foo$'],
    ['a footnote', 'a[^1]\n\n[^1]: b $\\foo$', '3:9', '$\\foo$'],
    ['a caption', '<Figure src="beside.png" caption="A *b* $\\foo$" />', '1:41', '$\\foo$'],
    [
      'a caption in single quotes',
      "<Figure src='beside.png' caption='A $\\foo$' />",
      '1:37',
      '$\\foo$',
    ],
    [
      'a caption of several lines',
      '<Figure\n  src="beside.png"\n  caption="a\n    b\n    c $\\foo$"\n/>',
      '5:7',
      '$\\foo$',
    ],
    [
      'a caption between tags',
      '<Figure src="beside.png">\n  A $\\foo$\n</Figure>',
      '2:5',
      '$\\foo$',
    ],
    ['a summary', '<Details summary="$\\foo$">\n\na\n\n</Details>', '1:19', '$\\foo$'],
    [
      'a summary in a quote',
      '> <Details summary="a\n>   b $\\foo$">\n>\n> c\n>\n> </Details>',
      '2:7',
      '$\\foo$',
    ],
    ['the title of a figure', '![a](beside.png "b $\\foo$")', '1:20', '$\\foo$'],
    ['the body of a fold', '<Details summary="a">\n\n- $\\foo$\n\n</Details>', '3:3', '$\\foo$'],
  ])('fails the build in %s', async (_where, markdown, place, formula) => {
    expect(await errorOf(markdown)).toBe(
      `1 problem in your content:\n\n${problem(place, formula)}`,
    );
  });

  it('names the reason that KaTeX gives', async () => {
    expect(await errorOf('$\\frac{1$ and $x^$')).toBe(
      [
        '2 problems in your content:',
        problem('1:1', '$\\frac{1$', "Unexpected end of input in a macro argument, expected '}'."),
        problem('1:15', '$x^$', "Expected group after '^'."),
      ].join('\n\n'),
    );
  });
});
