import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

describe('display math', () => {
  it.each([
    ['alone on its line', '$$ x $$', '<math display>x</math>'],
    ['without spaces', '$$x$$', '<math display>x</math>'],
    ['on lines of its own', '$$\nx\n$$', '<math display>x</math>'],
    ['on several lines', '$$ a\n+ b\n+ c $$', '<math display>a\n+ b\n+ c</math>'],
    ['with a blank line between fences', '$$\na\n\nb\n$$', '<math display>a\n\nb</math>'],
    ['indented', '   $$ x $$', '<math display>x</math>'],
    ['with a dollar in a text', '$$ \\text{for $x$} $$', '<math display>\\text{for $x$}</math>'],
    ['with an escaped dollar', '$$\n5\\$\n$$', '<math display>5\\$</math>'],
  ])('may stand %s', async (_where, markdown, html) => {
    expect(await toHtml(markdown)).toBe(html);
  });

  it('may be glued to the paragraphs around it', async () => {
    expect(await toHtml('Before\n$$ x $$\nbetween\n$$\ny\n$$\nafter')).toBe(
      '<p>Before</p>\n<math display>x</math>\n<p>between</p>\n<math display>y</math>\n<p>after</p>',
    );
  });

  it('never swallows what comes after a line that it shares with TeX', async () => {
    expect(await toHtml('$$ a\n+ b $$\n\n## Heading\n\ntext\n\n$$ c $$\n\nend')).toBe(
      [
        '<math display>a\n+ b</math>',
        '<h2 id="heading">Heading</h2>',
        '<p>text</p>',
        '<math display>c</math>',
        '<p>end</p>',
      ].join('\n'),
    );
  });

  it('may stand in a list and in a quote', async () => {
    expect(await toHtml('- a\n\n  $$ x $$\n\n- $$\n  y\n  + z\n  $$')).toBe(
      '<ul>\n<li>\n<p>a</p>\n<math display>x</math>\n</li>\n<li>\n<math display>y\n+ z</math>\n</li>\n</ul>',
    );
    expect(await toHtml('> a\n>\n> $$\n> x\n> + y\n> $$\n>\n> b')).toBe(
      '<blockquote>\n<p>a</p>\n<math display>x\n+ y</math>\n<p>b</p>\n</blockquote>',
    );
    expect(await toHtml('> - $$ x\n>   + y $$\n> - b')).toBe(
      '<blockquote>\n<ul>\n<li>\n<math display>x\n+ y</math>\n</li>\n<li>b</li>\n</ul>\n</blockquote>',
    );
  });

  it('may stand in a component, with braces and backslashes', async () => {
    const markdown =
      '<Details summary="s">\n\n$$\n\\begin{aligned}\na &= b \\\\\n\\end{aligned}\n$$\n\n</Details>';
    expect(await toHtml(markdown)).toBe(
      '<Details><slot name="summary">s</slot><math display>\\begin{aligned}\na &amp;= b \\\\\n\\end{aligned}</math></Details>',
    );
  });

  it('leaves dollars in code alone', async () => {
    const html = await toHtml('`$$ x`\n\n```\n$$\n```');
    expect(html).toMatch(
      /^<p><code>\$\$ x<\/code><\/p>\n<CodeBlock lines="1"><pre .*<span>\$\$<\/span>/,
    );
    expect(html).not.toContain('<math');
  });
});

const unclosed = `  A formula opens here with $$ and is never closed.
  Close it with $$ at the end of a line; a formula with a blank line in it needs both $$ on lines of their own. For two dollars, write \\$\\$.`;
const unclosedInText = `  A formula opens here with $$ and is not closed in this paragraph.
  Close it with $$. For two dollars, write \\$\\$.`;
const textAfter = `  A formula that opens here with $$ closes in the middle of a line, with text after it.
  Put the closing $$ at the end of a line, and the text on the next one.`;

const oneProblem = (place: string, text: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [math-unclosed]\n${text}`;

describe('two dollars that are not a formula', () => {
  it.each([
    ['a fence that is never closed', 'a\n\n$$\nx\n\nb\n', '3:1', unclosed],
    ['a formula that a blank line cuts off', 'a\n\n$$ x\n\ny $$', '3:1', unclosed],
    ['a formula at the end of the file', '$$ x', '1:1', unclosed],
    ['a quote that ends before its formula', '> $$ a\ntext $$', '1:3', unclosed],
    ['a list item that ends before its formula', '- a\n\n  $$\n  x\n\nb', '3:3', unclosed],
    ['text after the closing ones', 'a\n\n$$ x\n+ y $$ text', '3:1', textAfter],
    ['the middle of a paragraph', 'a\nb $$ c\n\nd', '2:3', unclosedInText],
    ['after an escaped pair', String.raw`\$\$ and $$ c`, '1:10', unclosedInText],
    ['a caption', '<Figure src="beside.png" alt="" caption="A $$ c" />', '1:44', unclosedInText],
    [
      'the beginning of a caption',
      '<Figure src="beside.png" alt="" caption="$$\na" />',
      '1:42',
      unclosed,
    ],
    ['a summary', '<Details\n  summary="a $$"\n>\n\nb\n\n</Details>', '2:14', unclosedInText],
    [
      'the second line of a caption',
      '<Figure src="beside.png" alt="" caption="a\n  b $$" />',
      '2:5',
      unclosedInText,
    ],
    ['the title of a figure', '![a](beside.png\n  "b $$ c")', '2:6', unclosedInText],
    [
      'the title of a figure defined elsewhere',
      '![a][b]\n\n[b]: beside.png "c $$ d"',
      '1:1',
      unclosedInText,
    ],
  ])('fail the build in %s', async (_where, markdown, place, text) => {
    expect(await errorOf(markdown)).toBe(oneProblem(place, text));
  });

  it('print as dollars when they are escaped', async () => {
    expect(await toHtml(String.raw`\$\$ a, \$$ b`)).toBe('<p>$$ a, $$ b</p>');
    expect(await toHtml(String.raw`![a](beside.png "\$\$ b, \$c\$")`)).toBe(
      '<Figure src={./beside.png} alt="a"><slot name="caption">$$ b, $c$</slot></Figure>',
    );
  });
});
