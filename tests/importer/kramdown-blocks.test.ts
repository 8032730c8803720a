import { describe, expect, it } from 'vitest';
import { clean, convert } from './convert.ts';

describe('a table', () => {
  it.each([
    ['as GFM has it stays', '| a | b |\n|:-|-:|\n| c | d |', '| a | b |\n|:-|-:|\n| c | d |'],
    [
      'without a header gets an empty one',
      'x\n\n| a | b |\n| c | $|d|$ |\n\ny',
      'x\n\n|   |   |\n| --- | --- |\n| a | b |\n| c | $\\vert d\\vert $ |\n\ny',
    ],
    [
      'with a line above its header loses it',
      '|---|---|\n| a | b |\n|:--|--:|\n| c | d |',
      '| a | b |\n| :--- | ---: |\n| c | d |',
    ],
    [
      'may have the same line above and below its header',
      '|---+---|\n| a | b |\n|---+---|\n| c | d |',
      '| a | b |\n| --- | --- |\n| c | d |',
    ],
    [
      'without a header may be aligned by a line with a plus',
      '|:--+--:|\n| a | b |\n| c | d |',
      '|   |   |\n| :--- | ---: |\n| a | b |\n| c | d |',
    ],
    [
      'ends where text begins',
      '| a |\n|---|\n| b |\nc\n\n> | a |\n> |---|\n> | b |\n> c',
      '| a |\n|---|\n| b |\n\nc\n\n> | a |\n> |---|\n> | b |\n>\n> c',
    ],
    [
      'keeps the bars of its code',
      '| `a|b` | c |\n|---|---|\n| `d\\|e` | f |\n\n`g|h`',
      '| `a\\|b` | c |\n|---|---|\n| `d\\|e` | f |\n\n`g|h`',
    ],
    [
      'with lines between its rows loses them',
      '| a |\n|---|\n| b |\n|---|\n| c |\n|===|\n| d |',
      '| a |\n| --- |\n| b |\n| c |\n| d |',
    ],
    [
      'with too short a line below its header gets a longer one',
      '| a | b |\n|:-:|\n| c | d |',
      '| a | b |\n| :---: | --- |\n| c | d |',
    ],
    [
      'is as wide as its widest row',
      '| a |\n|---|\n| b | c |\n| d | e | f |',
      '| a |  |  |\n| --- | --- | --- |\n| b | c |\n| d | e | f |',
    ],
    ['is not made of a bar in text', '|a| is\nlarge', '|a| is\nlarge'],
    ['in a fence is code', '```\n| a | b |\n| c | d |\n```', '```\n| a | b |\n| c | d |\n```'],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});

describe('a bar in code', () => {
  it.each([
    ['in a cell', '| a | b |\n|---|---|\n| `c|d` | `e\\|f` |', '| `c\\|d` | `e\\|f` |'],
    ['in a row without bars of its own', 'a | b\n---|---\n`c|d` | e', '`c\\|d` | e'],
    ['in a table without a header', '| `a|b` | c |\n| d | e |', '| `a\\|b` | c |\n| d | e |'],
    ['in a quotation', '> | a |\n> |---|\n> | `b|c` |', '> | `b\\|c` |'],
  ])('%s does not end the cell', (_, markdown, rows) => {
    expect(clean(markdown)).toContain(rows);
  });

  it.each([
    ['in text', 'a | b\n\n`c|d` | e'],
    ['in a list below a table', '| a |\n|---|\n| b |\n- `c|d`'],
    ['in a fence below a table', '| a |\n|---|\n| b |\n```\n| c |\n```'],
  ])('%s stays as it is', (_, markdown) => {
    expect(clean(markdown)).toBe(markdown);
  });
});

it('an element over the cells of a table without a header is no MDX once that has one', () => {
  const post = '| <b>a | c |\n| d | b</b> |';
  expect(convert(post)).toEqual({
    mdx: `\`\`\`markdown\n${post}\n\`\`\``,
    findings: ['1:1 kept-as-code'],
    images: [],
  });
});

describe('a list', () => {
  it.each([
    ['may begin with any number below text', 'a\n2. b\n3. c', 'a\n\n2. b\n3. c'],
    [
      'has items that begin with a number',
      '- 15. a\n- 16) b\n\n  c',
      '- 15\\. a\n- 16\\) b\n\n  c',
    ],
    ['may have lists in its items', '- 15. a\n  16. b\n- 1. c', '- 15. a\n  16. b\n- 1. c'],
    ['is none in code', '```\n- 15. a\n```', '```\n- 15. a\n```'],
    ['goes on', '1. a\n2. b\n   c\n3. d', '1. a\n2. b\n   c\n3. d'],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});

describe('a footnote', () => {
  it.each([
    ['ends with its line', 'a[^1]\n\n[^1]: b\nc\n\nd', 'a[^1]\n\n[^1]: b\n\nc\n\nd'],
    [
      'goes on where lines are indented',
      'a[^1][^2]\n\n[^1]: b\n    c\n[^2]: d',
      'a[^1][^2]\n\n[^1]: b\n    c\n[^2]: d',
    ],
    [
      'keeps the blocks in it',
      'a[^1]\n\n[^1]: b\n\n    $$\n    c\n    $$\n\n    {% highlight js %}\n    d\n    {% endhighlight %}\n\n    e',
      'a[^1]\n\n[^1]: b\n\n    $$\n    c\n    $$\n\n    ```js\n    d\n    ```\n\n    e',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});

describe('a definition', () => {
  it('keeps the paragraphs and the blocks in it', () => {
    const markdown = 'a\n:   b\n\n    c\n\n    $$\n    d\n    $$\n\n    - e';
    expect(clean(markdown)).toBe(markdown);
  });
});
