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

  it('stand in MathML too, where KaTeX leaves their cells empty', async () => {
    const { code } = await compile(
      '\\begin{align}\na \\\\\nb \\notag \\\\\nc \\tag{$\\ast$}\n\\end{align}',
    );
    const cells = code.match(/mml-eqn-num\\?">.*?<\/mtd>/g);
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
    expect((await compile(markdown)).code).toContain('href=\\"#eq:map\\" tabindex=\\"-1\\"');
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
    const { code } = await compile('$$\\newcommand{\\twice}[1]{#1#1}$$\n\n$\\twice{x}$');
    expect(code).toContain('<mi>x</mi><mi>x</mi>');
    expect(code.match(/set:html|katex-display/g) ?? []).not.toContain('katex-display');
    expect(await errorOf('$\\twice{x}$')).toContain('Undefined control sequence: \\twice.');
  });

  it('may name operators', async () => {
    const { code } = await compile('$\\DeclareMathOperator{\\rank}{rank}\\rank A$');
    expect(code).toContain('<mi mathvariant=\\"normal\\">rank</mi>');
  });

  it('of the site hold in all texts', async () => {
    const { code } = await compile('$\\RR$', { settings: { macros: { '\\RR': '\\mathbb{R}' } } });
    expect(code).toContain('<mi mathvariant=\\"double-struck\\">R</mi>');
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
    ['$\\renewcommand{\\vec}[1]{\\mathbf{#1}}\\vec{z}$', '<mi mathvariant=\\"bold\\">z</mi>'],
  ])('may have a name that KaTeX has taken: %s', async (markdown, mathml) => {
    expect((await compile(markdown)).code).toContain(mathml);
  });

  it.each([
    ['a\n\n$\\def\\a{b}$ $\\def\\c{d}$\n$\\let\\e\\alpha$\n\nf', '<p>a</p>\n<p>f</p>'],
    ['a $\\def\\a{b}$', '<p>a </p>'],
    ['a\n\n$$\n\\def\\a{b}\n$$\n\nf', '<p>a</p>\n<p>f</p>'],
  ])('leave no empty line where they are defined: %j', async (markdown, html) => {
    expect((await toHtml(markdown)).replace(/\n+/g, '\n')).toBe(html);
  });
});
