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
    [
      'may have double backslashes',
      String.raw`So \\(a_1\\) and \\[b\\]`,
      'So $a_1$ and\n\n$$\nb\n$$',
    ],
    [
      'may have single ones if it looks like TeX',
      String.raw`\(a_1\) \(see\)`,
      String.raw`$a_1$ \(see\)`,
    ],
    [
      'may be an environment',
      '\\begin{align}\na &= b\n\\end{align}',
      '$$\n\\begin{align}\na &= b\n\\end{align}\n$$',
    ],
    ['loses spaces inside its dollars', 'So $ a_1 $ holds', 'So $a_1$ holds'],
    ['loses the backslashes that kramdown takes', String.raw`$\\{a\_1\\}$`, String.raw`$\{a_1\}$`],
    ['before a digit gets two dollars', 'So $a_1$2', 'So $$a_1$$2'],
    ['in a heading keeps its place', '## From $a \\to b$', '## From $a \\to b$'],
    ['may hold braces and angles', '$$\\{x < 3\\}$$ holds', '$$\\{x < 3\\}$$ holds'],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('gives up what KaTeX does not know but does not need', () => {
    expect(convert('$$\na \\label{eq:a} \\mbox{if b_1}\n$$')).toMatchObject({
      mdx: '$$\na \\text{if b\\_1}\n$$',
      findings: ['1:1 math-label'],
    });
  });

  it('that KaTeX cannot read is kept as code', () => {
    expect(convert('So $\\nope{a}$ and\n\n$$\n\\nope\n$$')).toMatchObject({
      mdx: 'So `$\\nope{a}$` and\n\n```tex\n$$\n\\nope\n$$\n```',
      findings: ['1:4 math-unreadable', '3:1 math-unreadable'],
    });
  });

  it('that is never closed is kept as dollars', () => {
    expect(convert('So $$a + b\n\nNext')).toMatchObject({
      mdx: 'So \\$\\$a + b\n\nNext',
      findings: ['1:4 math-unclosed'],
    });
  });
});

describe('money', () => {
  it('stays money', () => {
    expect(clean('It costs $5 and $10.')).toBe('It costs \\$5 and \\$10.');
    expect(clean('It costs $5 and $x$.')).toBe('It costs \\$5 and $x$.');
    expect(clean('It costs $5.')).toBe('It costs $5.');
  });
});
