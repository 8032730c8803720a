import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

const factsOf = async (markdown: string) => (await compile(markdown)).facts;

describe('the facts of a post', () => {
  it('are all there, and plain data', async () => {
    const facts = await factsOf(`# One $x$

Text with [a link](/a/) and https://example.org/b.

<Figure src="https://example.org/c.png" alt="" caption="See [d](#one-x)" />`);
    expect(facts).toEqual({
      headings: [
        {
          depth: 1,
          id: 'one-x',
          text: 'One x',
          html: expect.stringContaining('One <span') as string,
        },
      ],
      contents: false,
      text: 'One x Text with a link and https://example.org/b. See d',
      words: ['one', 'text', 'with', 'link', 'and', 'https', 'example.org', 'see'].map((word) => [
        word,
        1,
      ]),
      reading: { words: 11, symbols: 1, codeWords: 0 },
      formulas: 1,
      components: ['Figure'],
      citations: [],
      frames: [],
      readFiles: [],
      links: [
        { href: '/a/', line: 3, column: 11 },
        { href: 'https://example.org/b', line: 3, column: 29 },
        { href: '#one-x', line: 5, column: 61 },
      ],
      images: [],
      warnings: [],
    });
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it.each([
    ['code blocks', 'a\n\n```\nb\n```\n\nc', 'a c'],
    ['comments', 'a {/* b */} c', 'a c'],
    ['marks of footnotes', 'a[^1] b\n\n[^1]: c', 'a b c'],
    ['JavaScript', 'export const a = 1\n\nb', 'b'],
  ])('hold a text without %s', async (_what, markdown, text) => {
    expect((await factsOf(markdown)).text).toBe(text);
  });

  it.each([
    ['paragraphs', 'a\n\nb'],
    ['list items', '- a\n- b'],
    ['cells', '| a | b |\n| --- | --- |'],
    ['line breaks', 'a\\\nb'],
    ['components', '<Details summary="a">b</Details>'],
    ['columns', '<Row>\n<Col>\na\n</Col>\n<Col>\nb\n</Col>\n</Row>'],
  ])('hold a text with spaces between %s', async (_what, markdown) => {
    expect((await factsOf(markdown)).text).toBe('a b');
  });

  it('hold formulas in the text as a reader would say them', async () => {
    expect((await factsOf('so $\\alpha \\to x_1$')).text).toBe('so α→x1');
  });

  it.each([
    ['words, not formulas', 'so $a$ it is $$\\alpha_1$$', { words: 3, symbols: 3, codeWords: 0 }],
    [
      'each character of a formula',
      '$$\\frac{a}{b} \\le x$$',
      { words: 0, symbols: 4, codeWords: 0 },
    ],
    [
      'names and numbers of code',
      '```js\nif (a_1 > 20) {\n  run();\n}\n```',
      { words: 0, symbols: 0, codeWords: 4 },
    ],
    ['code in a line as text', 'call `run` now', { words: 3, symbols: 0, codeWords: 0 }],
    [
      'what is folded away, and footnotes',
      '<Details summary="a">\n\nb[^1]\n\n</Details>\n\n[^1]: c',
      { words: 3, symbols: 0, codeWords: 0 },
    ],
  ])('count %s', async (_what, markdown, reading) => {
    expect((await factsOf(markdown)).reading).toEqual(reading);
  });

  it('count the words of a language without spaces', async () => {
    const { facts } = await compile('机器学习是人工智能的一个分支。', { lang: 'zh' });
    expect(facts.reading.words).toBe(8);
  });

  it('name each link once, as it is written, whoever wrote it', async () => {
    const markdown = '[a](/x/) [b](/x/) <a href="/y/">c</a> [d][e]\n\n[e]: /z/';
    const { facts } = await compile(markdown, { settings: { base: '/notes/' } });
    expect(facts.links).toEqual([
      { href: '/x/', line: 1, column: 1 },
      { href: '/y/', line: 1, column: 19 },
      { href: '/z/', line: 3, column: 1 },
    ]);
  });
});

describe('a heading in a list of headings', () => {
  const entryOf = async (markdown: string) => (await factsOf(markdown)).headings[0]?.html;

  it.each([
    ['marks', '## A **b** *c* ~~d~~', 'A <strong>b</strong> <em>c</em> <del>d</del>'],
    ['code', '## `a < b` it', '<code>a &#x3C; b</code> it'],
    ['links', '## a [*b*](/c/) <a href="/d/" id="e">f</a>', 'a <em>b</em> f'],
    ['footnotes', '## a[^1]\n\n[^1]: b', 'a'],
    ['elements', '## H<sub class="x">2</sub>O<br />and', 'H<sub>2</sub>O and'],
    ['pictures', '## ![a map](https://example.org/b.png) of c', 'a map of c'],
    ['comments', '## a {/* b */}', 'a'],
    ['characters of HTML', '## a & b \\< c', 'a &#x26; b &#x3C; c'],
    ['quotes', "## it's", 'it’s'],
  ])('keeps what can stand in a link: %s', async (_what, markdown, html) => {
    expect(await entryOf(markdown)).toBe(html);
  });

  it('has each formula once, as KaTeX renders it', async () => {
    const html = await entryOf('## The rate $f(I)$');
    expect(html?.match(/class="katex"/g)).toHaveLength(1);
    expect(html?.match(/<math/g)).toHaveLength(1);
  });

  it('has no links and ids in formulas either', async () => {
    const html = await entryOf('## $\\href{https://example.org}{a} \\htmlId{b}{c}$');
    expect(html).toContain('katex');
    expect(html).not.toMatch(/<a\b| (?:href|id)=/);
  });

  it('is there for headings in asides, quotes and lists', async () => {
    const markdown = `<Details summary="a">\n\n## b\n\n</Details>\n\n> ## c\n\n- ## d`;
    expect((await factsOf(markdown)).headings.map(({ html }) => html)).toEqual(['b', 'c', 'd']);
  });

  it('is empty if the page does not show it', async () => {
    expect(await entryOf('a\n\n[^1]:\n    ## b')).toBe('');
  });

  it('leaves the heading itself as it is', async () => {
    const html = await toHtml('## a [b](/c/)[^1]\n\n[^1]: d');
    expect(html).toContain('<h2 id="a-b">a <a href="/c/">b</a><sup><a href="#fn:1"');
  });
});
