import { post, settings, type BadInput } from './site-problems.ts';

export const math: readonly BadInput[] = [
  [
    'a display that is not closed',
    post('$$\nx + y\n\nNext.'),
    `content/posts/2026-01-08-a.mdx:4:1 [math-unclosed]
  A formula opens here with $$ and is never closed.
  Close it with $$ at the end of a line; a formula with a blank line in it needs both $$ on lines of their own. For two dollars, write \\$\\$.`,
  ],
  [
    'a command that KaTeX does not know',
    post('Let $\\foo$ be.'),
    `content/posts/2026-01-08-a.mdx:4:5 [math-katex]
  KaTeX cannot read the formula $\\foo$: Undefined control sequence: \\foo.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
  [
    'a brace too few',
    post('$\\frac{1$'),
    `content/posts/2026-01-08-a.mdx:4:1 [math-katex]
  KaTeX cannot read the formula $\\frac{1$: Unexpected end of input in a macro argument, expected '}'.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
  [
    'an environment that is not closed',
    post('$$\n\\begin{aligned} x\n$$'),
    `content/posts/2026-01-08-a.mdx:4:1 [math-katex]
  KaTeX cannot read the formula $$ \\begin{aligned} x $$: Expected & or \\\\ or \\cr or \\end.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
  [
    'a macro that calls itself',
    post('$\\def\\x{\\x}\\x$'),
    `content/posts/2026-01-08-a.mdx:4:1 [math-katex]
  KaTeX cannot read the formula $\\def\\x{\\x}\\x$: Too many expansions: infinite loop or need to increase maxExpand setting.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
  [
    'a macro of the settings that calls itself',
    { ...post('$\\x$'), 'content/site.yaml': `${settings}macros: { x: '\\x' }\n` },
    `content/posts/2026-01-08-a.mdx:4:1 [math-katex]
  KaTeX cannot read the formula $\\x$: Too many expansions: infinite loop or need to increase maxExpand setting.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
  [
    'a label in a line of text',
    post('$x \\label{eq:x}$'),
    `content/posts/2026-01-08-a.mdx:4:4 [math-number]
  A formula within a line has no number, so it takes no \\label{eq:x}.
  Put the formula between $$, or leave that out.`,
  ],
  [
    'a reference to no label',
    post('$$ x \\label{eq:map} $$\n\nSee \\eqref{eq:mpa}.'),
    `content/posts/2026-01-08-a.mdx:6:5 [label-unknown]
  Nothing in this text has the label "eq:mpa".
  Did you mean "eq:map"?`,
  ],
  [
    'a label given twice',
    post('$$ x \\label{eq:x} $$\n\n$$ y \\label{eq:x} $$'),
    `content/posts/2026-01-08-a.mdx:6:6 [label-twice]
  The label "eq:x" is given twice in this text.
  Give one of them another name, and change the references that mean it.`,
  ],
  [
    'a formula in a caption',
    post('<Table caption="The $\\foo$">\n\n| a |\n| - |\n| b |\n\n</Table>'),
    `content/posts/2026-01-08-a.mdx:4:21 [math-katex]
  KaTeX cannot read the formula $\\foo$: Undefined control sequence: \\foo.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
];
