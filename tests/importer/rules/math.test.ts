import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe('a formula', () => {
  it.each([
    ['in text stays inline', 'So $$a_1$$ and $b_1$ hold.', 'So $$a_1$$ and $b_1$ hold.'],
    ['that begins a line of text stays inline', '$$a$$ is small', '$$a$$ is small'],
    ['over two lines in text comes on one', 'So $$a\n+ b$$ holds', 'So $$a + b$$ holds'],
    ['alone on its line stays there', 'So\n\n$$ a + b $$\n\nholds', 'So\n\n$$ a + b $$\n\nholds'],
    ['glued to text gets room', 'So\n$$\na\n$$\nholds', 'So\n\n$$\na\n$$\n\nholds'],
    [
      'between dollars that share lines with it gets lines of its own',
      '$$ a\n+ b $$',
      '$$\na\n+ b\n$$',
    ],
    ['loses blank lines', '$$\na\n\n+ b\n$$', '$$\na\n+ b\n$$'],
    ['in a list item stays in it', '- So\n  $$\n  a\n  $$', '- So\n\n  $$\n  a\n  $$'],
    ['in a quotation stays in it', '> So\n>\n> $$\n> a\n> $$', '> So\n>\n> $$\n> a\n> $$'],
    ['in a quotation within one stays in both', '> > $$\n> > a\n> > $$', '> > $$\n> > a\n> > $$'],
    ['keeps a sign that begins a line', '$$\na\n> 0\n$$', '$$\na\n> 0\n$$'],
    [
      'may have double backslashes',
      String.raw`So \\(a_1\\) and \\[b\\]`,
      'So $a_1$ and\n\n$$\nb\n$$',
    ],
    ['may have single ones if it looks like TeX', String.raw`\(a_1\) \(see\)`, '$a_1$ (see)'],
    [
      'may be an environment',
      '\\begin{align}\na &= b\n\\end{align}',
      '\\begin{align}\na &= b\n\\end{align}',
    ],
    ['loses spaces inside its dollars', 'So $ a_1 $ holds', 'So $a_1$ holds'],
    ['loses the backslashes that kramdown takes', String.raw`$\\{a\_1\\}$`, String.raw`$\{a_1\}$`],
    [
      'of braces may have a blank before its dollar',
      'With $\\\\{5, 10\\\\}\n $. So',
      'With $\\{5, 10\\}$. So',
    ],
    [
      'does not begin or end in code',
      'Write <code>$$</code>, <code>$$ E $$</code> or <code>$$</code>:\n\n$$\na\n$$',
      'Write <code>\\$\\$</code>, <code>\\$\\$ E \\$\\$</code> or <code>\\$\\$</code>:\n\n$$\na\n$$',
    ],
    ['before a digit gets two dollars', 'So $a_1$2', 'So $$a_1$$2'],
    ['glued to another gets room', 'So $a_1$$$b$$$c$', 'So $a_1$ $$b$$ $c$'],
    ['of two dollars, too', 'So $$a$$$$b$$ holds', 'So $$a$$ $$b$$ holds'],
    ['in a heading keeps its place', '## From $a \\to b$', '## From $a \\to b$'],
    ['may hold braces and angles', '$$\\{x < 3\\}$$ holds', '$$\\{x < 3\\}$$ holds'],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it.each([['multline', 'multline*', 'eqnarray', 'gather', 'flalign', 'bmatrix']].flat())(
    'may be the environment %s without delimiters',
    (name) => {
      const tex = `\\begin{${name}}\na &= b\n\\end{${name}}`.replace(
        name.startsWith('mult') ? '&' : '',
        '',
      );
      expect(clean(`So\n${tex}\nholds`)).toBe(`So\n\n${tex}\n\nholds`);
    },
  );

  it('may be subequations, with a label for all and one for each', () => {
    const tex = String.raw`\begin{subequations}\label{eq:s}
\begin{align}
a &= b \label{eq:a}
\end{align}
\end{subequations}`;
    expect(clean(`${tex}\n\nBy \\eqref{eq:s} and \\eqref{eq:a}`)).toBe(
      `${tex}\n\nBy \\eqref{eq:s} and \\eqref{eq:a}`,
    );
  });

  it.each([
    ['text in boxes', String.raw`a \mbox{if b_1}`, String.raw`a \text{if b\_1}`],
    ['packages', String.raw`\require{cancel} \cancel a`, String.raw`\cancel a`],
    [
      'commands as an index',
      String.raw`\def\B{\mathord{b}} a_\B`,
      String.raw`\def\B{\mathord{b}} a_{\B}`,
    ],
    ['plain TeX', String.raw`\cases{a&b\cr c&d}`, String.raw`\begin{cases}a&b\cr c&d\end{cases}`],
    ['dollars', 'x = $5', String.raw`x = \$5`],
    [
      'space in columns',
      String.raw`\begin{array}{@{}c@{}}a\end{array}`,
      String.raw`\begin{array}{c}a\end{array}`,
    ],
    [
      'colours',
      String.raw`\definecolor{c}{RGB}{230, 29, 0}\color{c} a`,
      String.raw`\color{#e61d00} a`,
    ],
    ['entities', 'a &lt; b', 'a < b'],
  ])('is written for KaTeX: %s', (_, tex, mdx) => {
    expect(clean(`$$\n${tex}\n$$`)).toBe(`$$\n${mdx}\n$$`);
  });

  it('that KaTeX cannot read is written as <Math>, whatever it holds', () => {
    expect(
      convert('So $\\nope{"a"}$ and\n\n- $$\n  \\nope `a` ${b}\n  \\foo &amp; c\n  $$'),
    ).toMatchObject({
      mdx: 'So <Math source=\'\\nope{"a"}\' /> and\n\n- <Math source="\\nope `a` ${b}\n  \\foo &amp;amp; c" />',
      findings: ['1:4 math-unreadable', '3:3 math-unreadable'],
    });
  });

  it('that KaTeX cannot read shows its last comment, too', () => {
    expect(convert('So ${ % a$ and').mdx).toBe('So <Math source="{% a" /> and');
  });

  it('in a row of a table keeps its bars out of the way', () => {
    expect(convert('| a | b |\n| - | - |\n| $$\\|x\\| + |y|$$ | $\\nope|z|$ |')).toMatchObject({
      mdx: '| a | b |\n| - | - |\n| $$\\Vert x\\Vert  + \\vert y\\vert $$ | <Math source="\\nope&#124;z&#124;" /> |',
    });
  });

  it.each([
    [
      '$a [b]({% post_url 2026-01-07-b %}) and [c](d) $',
      '\\$a [b](`{% post_url 2026-01-07-b %}`) and [c](d) \\$',
    ],
    ['a $$b {% c %} d$$', 'a \\$\\$b `{% c %}` d\\$\\$'],
    ['\\\\(a {% b %}\\\\)', '\\\\(a `{% b %}`\\\\)'],
    [
      '\\begin{align}\na {% b %}\n\\end{align}',
      '\\begin\\{align\\}\na `{% b %}`\n\\end\\{align\\}',
    ],
  ])('is none with a tag of Liquid in it, which Jekyll reads first: %j', (markdown, mdx) => {
    expect(convert(markdown).mdx).toBe(mdx);
  });

  it('with a single backslash that is none is text', () => {
    expect(clean(String.raw`See \[2 (d\_model) \+ 2\].`)).toBe(
      String.raw`See &#91;2 (d\_model) \+ 2&#93;.`,
    );
  });

  it('that is never closed is kept as dollars', () => {
    expect(convert('So $$a + b\n\nNext')).toMatchObject({
      mdx: 'So \\$\\$a + b\n\nNext',
      findings: ['1:4 math-unclosed'],
    });
  });

  it('that is closed before its environment ends gets the end', () => {
    expect(convert('$$\n\\begin{align}\na\n$$\n\\end{align}\n\nNext')).toMatchObject({
      mdx: '$$\n\\begin{align}\na\n\\end{align}\n$$\n\nNext',
      findings: ['1:1 math-unclosed'],
    });
  });

  it('whose environment ends in it has no need of another', () => {
    const markdown = '$$ \\begin{cases} a \\end{cases} $$ \\end{align}';
    expect(clean(markdown)).toBe('$$\\begin{cases} a \\end{cases}$$ \\end\\{align\\}');
  });
});

describe('the macros of a post', () => {
  it('are known in the formulas below, and stay', () => {
    const markdown =
      '$$\n\\newcommand{\\E}[1][]{\\mathbb{E}_{#1}}\n\\def\\v{\\nu}\n$$\n\nSo $\\E[x] \\v$';
    expect(clean(markdown)).toBe(markdown);
  });

  it('are known where {% raw %} surrounds their definition', () => {
    const { findings, mdx } = convert(
      '{% raw %}\n$$\\def\\v{\\nu}$$\n{% endraw %}\n\n$$\n\\begin{equation}\\v\\label{a}\\end{equation}\n$$\n\n\\ref{a}',
    );
    expect(findings).not.toContain('9:1 math-reference');
    expect(mdx).toContain('\\ref{a}');
  });

  it('are not known above', () => {
    expect(convert('So $\\v_x^\\x$\n\n$$\\def\\x{x}$$').findings).toEqual(['1:4 math-unreadable']);
  });
});

describe('a label', () => {
  it('stays where something refers to it or the formula has a number', () => {
    const markdown =
      '$$\na \\label{eq:a}\n$$\n\n\\begin{align}\nb \\label{eq:b} \\\\\nc \\notag\n\\end{align}\n\n$$\nd \\tag{D} \\label{eq:d}\n$$\n\nBy \\eqref{eq:a}, and $$\\ref{eq:b}$$';
    expect(clean(markdown)).toBe(markdown);
  });

  it.each([
    [
      'that nothing refers to, in a formula without a number',
      '$$\na \\label{a}\n$$',
      '$$\na\n$$',
      1,
    ],
    ['in a formula within text', 'So $a \\label{a}$ and \\ref{a}', 'So $a$ and ???', 1],
  ])('is left out %s', (_, markdown, mdx, line) => {
    const result = convert(markdown);
    expect(result.mdx).toBe(mdx);
    expect(result.findings[0]).toMatch(new RegExp(`^${line}:\\d+ math-label$`));
  });

  it('that two formulas have stays with the first', () => {
    const one = '\\begin{equation}\na \\label{a}\n\\end{equation}';
    expect(convert(`${one}\n\n${one}\n\n\\ref{a}`)).toMatchObject({
      mdx: `${one}\n\n\\begin{equation}\na\n\\end{equation}\n\n\\ref{a}`,
      findings: ['5:1 math-label'],
    });
  });
});

describe('a reference', () => {
  it('stays if there is such a label, with one backslash', () => {
    expect(clean('$$\na \\label{a}\n$$\n\nBy \\\\eqref{a}')).toBe(
      '$$\na \\label{a}\n$$\n\nBy \\eqref{a}',
    );
  });

  it('to nothing is what MathJax shows', () => {
    expect(convert('By \\eqref{a}, \\ref{b} and $c \\eqref{d}$')).toMatchObject({
      mdx: 'By (???), ??? and $c \\text{(???)}$',
      findings: ['1:4 math-reference', '1:15 math-reference', '1:27 math-reference'],
    });
  });

  it('to a formula that KaTeX cannot read finds no number', () => {
    expect(
      convert('\\begin{equation}\n\\nope \\label{a}\n\\end{equation}\n\n\\ref{a}').mdx,
    ).toContain('???');
  });
});

describe('money', () => {
  it('stays money', () => {
    expect(clean('It costs $5 and $10.')).toBe('It costs \\$5 and \\$10.');
    expect(clean('It costs $5 and $x$.')).toBe('It costs \\$5 and $x$.');
    expect(clean('It costs $5.')).toBe('It costs $5.');
  });
});
