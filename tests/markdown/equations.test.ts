import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const lines = (...parts: string[]) => parts.join('\n');

describe('TeX in its own delimiters', () => {
  it.each([
    ['brackets on lines of their own', '\\[\nx_{1}\n\\]', '<math display>x_{1}</math>'],
    ['brackets on one line', '\\[ x_{1} \\]', '<math display>x_{1}</math>'],
    ['brackets in a paragraph', 'a \\[x\\] b', '<p>a <math display>x</math> b</p>'],
    ['parentheses', 'a \\(m_{x}\\), b', '<p>a <math>m_{x}</math>, b</p>'],
    ['parentheses over two lines', 'a \\(x\ny\\)', '<p>a <math>x\ny</math></p>'],
    [
      'a line break before a bracket',
      '\\[ a \\\\[2pt] b \\]',
      '<math display>a \\\\[2pt] b</math>',
    ],
    [
      'an environment with what Markdown would take for a list and a heading',
      '\\begin{gather*}\n- a \\\\\n\n    + \\text{b}\n\\end{gather*}',
      '<math display>\\begin{gather*}\n- a \\\\\n\n    + \\text{b}\n\\end{gather*}</math>',
    ],
    [
      'an environment glued to its paragraph',
      'a\n\\begin{equation*}\nx\n\\end{equation*}\nb',
      '<p>a</p>\n<math display>\\begin{equation*}\nx\n\\end{equation*}</math>\n<p>b</p>',
    ],
    [
      'an environment in a sentence',
      'a \\begin{equation*} x \\end{equation*} b',
      '<p>a <math display>\\begin{equation*} x \\end{equation*}</math> b</p>',
    ],
    ['a quote', '> \\[ x\n> + y \\]', '<blockquote>\n<math display>x\n+ y</math>\n</blockquote>'],
    ['a list', '- \\[\n  x\n  \\]', '<ul>\n<li>\n<math display>x</math>\n</li>\n</ul>'],
    ['a caption', '<Details summary="a \\(x_{1}\\)">\n\nb\n\n</Details>', undefined],
  ])('may be %s', async (_what, markdown, html) => {
    const found = await toHtml(markdown);
    if (html === undefined) expect(found).toContain('a <math>x_{1}</math>');
    else expect(found).toBe(html);
  });

  it.each([
    ['a parenthesis that is never closed', 'a \\(b', '<p>a (b</p>'],
    ['a bracket that is never closed', 'a \\[b', '<p>a [b</p>'],
    ['an escaped backslash', 'a \\\\(b\\\\)', '<p>a \\(b\\)</p>'],
    ['code', '`\\(a\\)`', '<p><code>\\(a\\)</code></p>'],
  ])('is not %s', async (_what, markdown, html) => {
    expect(await toHtml(markdown)).toBe(html);
  });

  it.each(['cases', 'aligned', 'pmatrix', 'CD'])(
    'may be any environment of KaTeX: %s',
    async (name) => {
      const tex = `\\begin{${name}}\na\n\\end{${name}}`;
      expect(await toHtml(tex)).toBe(`<math display>${tex}</math>`);
    },
  );

  it('may hold an environment in another of its name', async () => {
    const tex = '\\begin{array}{c}\n\\begin{array}{c} a \\end{array} \\\\ b\n\\end{array}';
    expect(await toHtml(`${tex}\n\nc`)).toBe(`<math display>${tex}</math>\n<p>c</p>`);
  });

  it('is told by KaTeX what it cannot be', async () => {
    expect(await errorOf('\\begin{itemize}\na\n\\end{itemize}')).toContain(
      'KaTeX cannot read the formula \\begin{itemize} a \\end{itemize}: No such environment: itemize.',
    );
  });

  it('has to end', async () => {
    expect(await errorOf('a\n\n\\begin{align}\nx')).toBe(
      lines(
        '1 problem in your content:',
        '',
        'content/posts/post.mdx:3:1 [math-unclosed]',
        '  An environment of formulas begins here and is never ended.',
        '  End it with \\end and the same name, on a line of its own.',
      ),
    );
  });
});

describe('numbers of equations', () => {
  it('count in the order of the text, whatever is around them', async () => {
    const markdown = lines(
      '\\begin{equation}\na\n\\end{equation}',
      '',
      '<Details summary="s">',
      '',
      '$$\n\\begin{align}\nb \\\\\nc \\notag \\\\\nd\n\\end{align}\n$$',
      '',
      '</Details>',
      '',
      '$$ e $$',
      '',
      '$$ f \\label{eq:f} $$',
    );
    const html = await toHtml(markdown);
    expect(html.match(/\\tag\{\d+\}/g)).toEqual(['\\tag{1}', '\\tag{2}', '\\tag{3}', '\\tag{4}']);
    expect(html).toContain(
      '\\begin{align}\nb \\tag{2}\\\\\nc \\notag \\\\\nd\n\\tag{3}\\end{align}',
    );
    expect(html).toContain('<math display>\\tag{4}f \\htmlId{eq:f}{}</math>');
  });

  it.each([
    ['\\begin{eqnarray}\na &=& b \\\\\nc &<& d\n\\end{eqnarray}', ['1', '2']],
    ['\\begin{eqnarray*}\na &=& b\n\\end{eqnarray*}', []],
    ['$$\n\\begin{multline}\na \\\\\nb\n\\end{multline}\n$$', ['1']],
    ['\\begin{flalign}\na &= b \\\\ c &= d\n\\end{flalign}', ['1', '2']],
    ['a $$\\begin{equation} b \\end{equation}$$ c', ['1']],
    ['$\\newcommand{\\be}{\\begin{equation}}\\def\\ee{\\end{equation}}$\n\n$$\\be a \\ee$$', ['1']],
  ])('are those of LaTeX, whatever KaTeX has: %j', async (markdown, numbers) => {
    const html = await toHtml(markdown);
    expect([...html.matchAll(/\\tag\{(\d+)\}/g)].map(([, number]) => number)).toEqual(numbers);
  });

  it('have letters in subequations, which have a label of their own', async () => {
    const html = await toHtml(
      lines(
        '\\begin{equation}\nz\n\\end{equation}',
        '',
        '\\begin{subequations} \\label{eq:all}',
        '\\begin{align}\na \\label{eq:a} \\\\\nb\n\\end{align}',
        'and for $c > 0$',
        '\\begin{equation}\nc \\label{eq:c}\n\\end{equation}',
        '\\end{subequations}',
        '',
        '\\begin{equation}\nd\n\\end{equation}',
        '',
        '\\eqref{eq:all} \\eqref{eq:a} \\eqref{eq:c}',
      ),
    );
    expect([...html.matchAll(/\\tag\{(\w+)\}/g)].map(([, tag]) => tag)).toEqual([
      '1',
      '2a',
      '2b',
      '2c',
      '3',
    ]);
    expect(html).toContain('<math display>\\text{and for $c > 0$}</math>');
    expect(
      [...html.matchAll(/<a href="#([^"]*)" data-preview>([^<]*)</g)].map(([, ...link]) => link),
    ).toEqual([
      ['eq:all', '(2)'],
      ['eq:a', '(2a)'],
      ['eq:c', '(2c)'],
    ]);
  });

  it('are not for formulas within a line', async () => {
    expect(await errorOf('a $x \\label{eq:a}$ by \\eqref{eq:a}')).toBe(
      lines(
        '1 problem in your content:',
        '',
        'content/posts/post.mdx:1:6 [math-number]',
        '  A formula within a line has no number, so it takes no \\label{eq:a}.',
        '  Put the formula between $$, or leave that out.',
      ),
    );
  });

  it('stand in MathML too, where KaTeX leaves their cells empty', async () => {
    const { html } = await compile(
      '\\begin{align}\na \\\\\nb \\notag \\\\\nc \\tag{$\\ast$}\n\\end{align}',
    );
    const cells = html[0]?.match(/mml-eqn-num">.*?<\/mtd>/g);
    expect(cells?.map((cell) => cell.replace(/.*<mtext>|<\/mtext>.*/g, ''))).toEqual([
      '(1)',
      '(∗)',
    ]);
  });
});

describe('references to equations', () => {
  const equation = '\\begin{equation}\nx \\label{eq:map}\n\\end{equation}';

  it('are links, before the equation and after it', async () => {
    expect(await toHtml(`By \\eqref{eq:map}.\n\n${equation}\n\nBy \\ref{ eq:map }.`)).toBe(
      lines(
        '<p>By <a href="#eq:map" data-preview>(1)</a>.</p>',
        '<math display>\\begin{equation}\nx \\htmlId{eq:map}{}\n\\tag{1}\\end{equation}</math>',
        '<p>By <a href="#eq:map" data-preview>1</a>.</p>',
        '<Previews />',
      ),
    );
  });

  it('may stand in formulas, out of the way of the keyboard', async () => {
    const markdown = `${equation}\n\n$y \\quad \\text{by \\eqref{eq:map}}$`;
    expect(await toHtml(markdown)).toContain('\\text{by \\href{\\#eq:map}{\\text{(1)}}}');
    expect((await compile(markdown)).html[0]).toContain('<a tabindex="-1" href="#eq:map">');
  });

  it('are text within a link, whose address counts', async () => {
    const html = await toHtml(`${equation}\n\n[By \\eqref{eq:map} and <Ref to="eq:map" />](/a/)`);
    expect(html).toContain('<p><a href="/a/">By (1) and Equation\u00A0(1)</a></p>');
  });

  it('leave the ids of headings as they are', async () => {
    const html = await toHtml(`${equation}\n\n## By \\eqref{eq:map}, $\\ref{eq:map}$`);
    expect(html).toContain('<h2 id="by-eqrefeqmap-refeqmap">');
  });

  it('lead to ids that nothing else has', async () => {
    const html = await toHtml(
      '$$a \\label{x y}$$\n\n$$b \\label{x_y}$$\n\n## Eq x y\n\n\\eqref{x_y}',
    );
    expect(html).toContain('\\htmlId{eq-x-y}{}');
    expect(html).toContain('\\htmlId{eq-x-y-2}{}');
    expect(html).toContain('<h2 id="eq-x-y-1">');
    expect(html).toContain('<a href="#eq-x-y-2" data-preview>(2)</a>');
  });

  it('show the tag that the writer gave', async () => {
    const html = await toHtml('$$ x \\tag{A$\\prime$} \\label{own} $$\n\nBy \\eqref{own}.');
    expect(html).toContain('<a href="#eq-own" data-preview>(A′)</a>');
  });

  it('have to find a label, which is given once', async () => {
    const markdown = `${equation}\n\n$$\ny\n\\label{eq:map}\n$$\n\na \\eqref{eq:mpa} $\\ref{b}$`;
    expect(await errorOf(markdown)).toBe(
      lines(
        '3 problems in your content:',
        '',
        'content/posts/post.mdx:7:1 [label-twice]',
        '  The label "eq:map" is given twice in this text.',
        '  Give one of them another name, and change the references that mean it.',
        '',
        'content/posts/post.mdx:10:3 [label-unknown]',
        '  Nothing in this text has the label "eq:mpa".',
        '  Did you mean "eq:map"?',
        '',
        'content/posts/post.mdx:10:19 [label-unknown]',
        '  Nothing in this text has the label "b".',
        '  There are: eq:map.',
      ),
    );
    expect(await errorOf('\\ref{a}')).toContain(
      'Write \\label{a} into the formula that is meant, or id="a" into its component.',
    );
  });
});

describe('macros', () => {
  it('hold for the rest of a text and in no other one', async () => {
    const { html } = await compile('$$\\newcommand{\\twice}[1]{#1#1}$$\n\n$\\twice{x}$');
    expect(html).toEqual([expect.stringContaining('<mi>x</mi><mi>x</mi>')]);
    expect(html[0]).not.toContain('katex-display');
    expect(await errorOf('$\\twice{x}$')).toContain('Undefined control sequence: \\twice.');
  });

  it('may name operators', async () => {
    const { html } = await compile('$\\DeclareMathOperator{\\rank}{rank}\\rank A$');
    expect(html[0]).toContain('<mi mathvariant="normal">rank</mi>');
  });

  it('of the site hold in all texts', async () => {
    const { html } = await compile('$\\RR$', { settings: { macros: { '\\RR': '\\mathbb{R}' } } });
    expect(html[0]).toContain('<mi mathvariant="double-struck">R</mi>');
  });

  it('are known to the plain text that searches and headings have', async () => {
    const settings = { macros: { '\\RR': '\\mathbb{R}' } };
    const markdown =
      '$\\newcommand{\\two}[1]{#1#1}\\let\\half\\beta$\n\n## On $\\RR$\n\n$\\two{x} + \\half$\n\n$$\ny\n$$\n\nz\n\n<Figure src="beside.png" caption="Of $\\RR$, $\\two{y}$" />';
    const { code, facts } = await compile(markdown, { settings });
    expect(facts.text).toBe('On R xx+β y z Of R, yy');
    expect(facts.headings.map(({ text }) => text)).toEqual(['On R']);
    expect(code).toContain('alt: "Of R, yy"');
  });

  it.each([
    ['$\\newcommand{\\N}{x}$ $\\N$', '<mi>x</mi>'],
    ['$\\newcommand*\\R{y}\\R$', '<mi>y</mi>'],
    ['$\\newcommand{\\x}[2][z]{#1#2}$ $\\x q$', '<mi>z</mi><mi>q</mi>'],
    ['$\\newcommand{\\x}[2][z]{#1#2}$ $\\x[w]{q}$', '<mi>w</mi><mi>q</mi>'],
    ['$\\renewcommand{\\vec}[1]{\\mathbf{#1}}\\vec{z}$', '<mi mathvariant="bold">z</mi>'],
  ])('may have a name that KaTeX has taken: %s', async (markdown, mathml) => {
    expect((await compile(markdown)).html[0]).toContain(mathml);
  });

  it.each([
    ['a\n\n$\\def\\a{b}$ $\\def\\c{d}$\n$\\let\\e\\alpha$\n\nf', '<p>a</p>\n<p>f</p>'],
    ['a $\\def\\a{b}$', '<p>a </p>'],
    ['a\n\n$$\n\\def\\a{b}\n$$\n\nf', '<p>a</p>\n<p>f</p>'],
  ])('leave no empty line where they are defined: %j', async (markdown, html) => {
    expect((await toHtml(markdown)).replace(/\n+/g, '\n')).toBe(html);
  });
});
