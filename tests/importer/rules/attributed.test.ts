import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe('a quotation with a class of al-folio', () => {
  it.each([
    [
      'is a callout; its title is that of the type',
      '> ##### TIP\n>\n> a **b**\n> c\n{: .block-tip }\n\nd',
      '<Callout type="tip">\n\na **b**\nc\n\n</Callout>\n\nd',
    ],
    [
      'has a title of its own if that says more',
      'a\n\n> ##### Mind the gap\n> b\n{: .block-warning #gap }',
      'a\n\n<Callout type="warning" title="Mind the gap" id="gap">\n\nb\n\n</Callout>',
    ],
    [
      'may have the class in its last line',
      '> b\n>\n> $$\n> x\n> $$\n> {: .block-danger }',
      '<Callout type="danger">\n\nb\n\n$$\nx\n$$\n\n</Callout>',
    ],
    [
      'may stand below its class',
      'a\n\n{: .block-tip }\n\n> b\n> c\n\nd',
      'a\n\n<Callout type="tip">\n\nb\nc\n\n</Callout>\n\nd',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});

describe('a block', () => {
  it.each([
    [
      'gets a box for its attributes',
      'a\n\nb *c*\n{: .x style="text-align: center"}\n\nd',
      'a\n\n<div class="x" style="text-align: center">\n\nb *c*\n\n</div>\n\nd',
    ],
    [
      'that is a table needs none for classes of Bootstrap',
      '| a |\n| - |\n| b |\n{: .table .table-bordered}\n\nc',
      '| a |\n| - |\n| b |\n\nc',
    ],
    [
      'that is a list begins with another number',
      'x\n\n1. a\n\n   b\n\n2. c\n{:start="4"}',
      'x\n\n4. a\n\n   b\n\n2. c',
    ],
    [
      'that is a heading gets an anchor',
      '## A b {#c}\n\nd\n\n## E\n{: #f}\n\ng',
      '## A b <span id="c" />\n\nd\n\n## E <span id="f" />\n\ng',
    ],
    [
      'has what a list with a name says',
      '{:wide: .x style="width: 9em"}\n{: wide #z}\na\n{: .v}',
      '<div class="v">\n\n<div class="x" id="z" style="width: 9em">\n\na\n\n</div>\n\n</div>',
    ],
    [
      'gets nothing for a heading above it',
      '# a\nb\n{: .x}',
      '# a\n\n<div class="x">\n\nb\n\n</div>',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('reports what has no counterpart', () => {
    expect(convert('## A\n{: .no_toc}\n\nb\n{: onclick="c()"}')).toMatchObject({
      mdx: '## A\n\nb',
      findings: ['2:1 kramdown-attribute', '5:1 kramdown-attribute'],
    });
  });

  it('in the place of footnotes is left out, and reported', () => {
    expect(convert('## A\n{:.b}\n\n* Notes\n{:footnotes}\n\nc')).toMatchObject({
      mdx: '## A\n\n\n\nc',
      findings: ['2:1 kramdown-attribute', '5:1 kramdown-attribute'],
    });
  });

  it('in the place of contents is left out, and reported', () => {
    expect(convert('a\n\n* TOC\n{:toc}\n\nb')).toMatchObject({
      mdx: 'a\n\n\n\nb',
      findings: ['3:1 kramdown-contents'],
    });
  });
});

describe('an image', () => {
  it.each([
    [
      'on a line of its own is a figure',
      '![a *b*](/assets/c.png "D"){: width="80%" .e style="margin: 0 auto"}',
      '<Figure src="assets/c.png" alt="a *b*" title="D" class="e" width="80%" style="margin: 0 auto" />',
    ],
    [
      'in text stays there',
      'a ![b](/assets/c.png){:width="20"} d',
      'a <img src="/assets/c.png" alt="b" width="20" /> d',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('that is missing is reported as any other', () => {
    expect(convert('![b](missing.png){:width="20"}').findings).toEqual(['1:1 image-missing']);
  });
});

it('a link keeps its attributes', () => {
  expect(clean('See [a **b** [c]](https://d.org/e "F"){:target="\\_blank" rel="nofollow"}.')).toBe(
    'See <a href="https://d.org/e" title="F" target="_blank" rel="nofollow">a **b** [c]</a>.',
  );
});

it.each([
  ['| b |\n|---|\n| c', '| b |\n|   |\n| --- |\n| c'],
  ['b\n- c', 'b\n- c'],
  ['b\n \nc', 'b\n \nc'],
])('a link does not hold other blocks: %j', (words, written) => {
  expect(convert(`a\n[${words}](https://d.org){: .e}`).mdx).toBe(`a\n[${written}](https://d.org)`);
});

it.each([
  ['code', 'Say `a`{: .b}.', 'Say <span class="b">`a`</span>.'],
  [
    'emphasis',
    'Say *a*, **b [c](d)**{: .e} and *f*{: style="color: red"}.',
    'Say *a*, <span class="e">**b [c](d)**</span> and <span style="color: red">*f*</span>.',
  ],
])('%s keeps its attributes', (_, markdown, mdx) => {
  expect(clean(markdown)).toBe(mdx);
});
