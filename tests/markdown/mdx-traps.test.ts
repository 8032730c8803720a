import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

const oneProblem = (place: string, id: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [${id}]\n  ${message}\n  ${remedy}`;

const braces = 'To show braces, write \\{ and \\}. Put a formula between dollars.';

describe('braces in text', () => {
  it.each([
    ['The set {x | x > 0} is open.', '1:9', '{x | x > 0}'],
    ['so x^{2} is', '1:6', '{2}'],
    ['a \\begin{equation} b', '1:9', '{equation}'],
    ['{n}', '1:1', '{n}'],
    ['- a\n- b {i, j}', '2:5', '{i, j}'],
  ])('that would be run as JavaScript are explained: %j', async (markdown, place, found) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'mdx-expression',
        `MDX reads braces in text as JavaScript: ${found} would not appear as it is written.`,
        braces,
      ),
    );
  });

  it.each([
    ['see {a b} c', '1:5'],
    ['the set\n{x\n| y z} is', '2:1'],
    ['- a {1,2,} b', '1:5'],
  ])('that are no JavaScript are explained: %j', async (markdown, place) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'mdx-syntax',
        'MDX reads braces in text as JavaScript, and this is not JavaScript. (Could not parse expression with acorn.)',
        braces,
      ),
    );
  });

  it('pass as a comment, a string, an escape, or with names that the post declares', async () => {
    const markdown = String.raw`export const n = 3

a{/* a comment */} {'{b}'} \{c\} {n} {Math.max(n, 2)}`;
    expect(await toHtml(markdown)).toBe('<p>a {b} {c} 3 3</p>');
  });
});

describe('angle brackets in text', () => {
  const reason = (character: string) =>
    `(Unexpected character ${character} before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\``;

  it('that stand before a number are explained', async () => {
    expect(await errorOf('a\n\nif p <3 then')).toBe(
      oneProblem(
        '3:6',
        'mdx-syntax',
        `MDX reads a < in text as the beginning of an element, and this is not an element. ${reason('`3` (U+0033)')}.)`,
        'To show it, write \\<3. Put a formula between dollars.',
      ),
    );
  });

  it.each([
    ['a <!-- b --> c', '1:3'],
    ['<!-- a -->', '1:1'],
    ['- <!--\n  a\n  -->', '1:3'],
  ])('that are a comment of HTML are explained: %j', async (markdown, place) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'mdx-syntax',
        `MDX has no HTML comments. ${reason('`!` (U+0021)')} (note: to create a comment in MDX, use \`{/* text */}\`).)`,
        'Write {/* … */} instead of <!-- … -->.',
      ),
    );
  });

  it('that are an automatic link are explained', async () => {
    expect(await errorOf('see <https://example.org/a?b=c> there')).toBe(
      oneProblem(
        '1:5',
        'mdx-syntax',
        'MDX has no links in angle brackets. (Unexpected character `/` (U+002F) before local name, expected a character that can start a name, such as a letter, `$`, or `_` (note: to create a link in MDX, use `[text](url)`).)',
        'Write [https://example.org/a?b=c](https://example.org/a?b=c), or the address alone.',
      ),
    );
  });

  it('that hold a mail address are explained', async () => {
    expect(await errorOf('<me@example.org>')).toContain(
      '\n  Write [me@example.org](mailto:me@example.org), or the address alone.',
    );
  });

  it.each([
    ['a<br>b', '1:2', '`<br>` (1:2-1:6) before the end of `paragraph`', '<br />'],
    ['a\n\n<hr>\n\nb', '3:1', '`<hr>` (3:1-3:5)', '<hr />'],
    [
      'a <img src="beside.png"> b',
      '1:3',
      '`<img>` (1:3-1:25) before the end of `paragraph`',
      '<img src="beside.png" />',
    ],
  ])('that need a slash are explained: %j', async (markdown, place, found, remedy) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'mdx-syntax',
        `HTML elements without content need a slash in MDX. (Expected a closing tag for ${found}.)`,
        `Write ${remedy}.`,
      ),
    );
  });

  it.each([
    ['a\n\n<div>\n\nb', '3:1', 'Expected a closing tag for `<div>` (3:1-3:6).'],
    ['a </div>', '1:4', 'Unexpected closing slash `/` in tag, expected an open tag first.'],
  ])('that do not match are explained: %j', async (markdown, place, reasonOfMdx) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'mdx-syntax',
        `MDX cannot read this. (${reasonOfMdx})`,
        'Close every element that is opened, in the same paragraph or with blank lines around both tags. To show a < or a {, write \\< or \\{.',
      ),
    );
  });

  it('pass with a space behind them, escaped, in code, in a formula, and as an element', async () => {
    const markdown = 'a < b, a \\<3, `<3`, $x<3$, <kbd>k</kbd>, l<br />m';
    expect(await toHtml(markdown)).toBe(
      '<p>a &lt; b, a &lt;3, <code>&lt;3</code>, <math>x&lt;3</math>, <kbd>k</kbd>, l<br />m</p>',
    );
  });
});

describe('a paragraph that begins with import or export', () => {
  it.each([
    [
      'import data was hard to get.',
      '1:1',
      "Begin it with another word, or write {'import'} for this one.",
    ],
    [
      'a\n\nexport of goods',
      '3:1',
      "Begin it with another word, or write {'export'} for this one.",
    ],
  ])('is explained: %j', async (markdown, place, remedy) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'mdx-syntax',
        'MDX reads a paragraph that begins with import or export as JavaScript, and this is not JavaScript. (Could not parse import/exports with acorn.)',
        remedy,
      ),
    );
  });

  it('passes where it is meant', async () => {
    expect(
      await toHtml('import Chart from \'../components/Lens.astro\'\n\n<Chart kind="bar" />'),
    ).toBe('<Chart kind="bar" />');
    expect(await toHtml("{'import'} data was hard to get.")).toBe(
      '<p>import data was hard to get.</p>',
    );
  });
});
