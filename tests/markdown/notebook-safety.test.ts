import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { code, display, markdown, notebook, result } from '../helpers/notebook.ts';
import { compileNotebook, showCells, warningsOf } from '../helpers/show-notebook.ts';

const asText = (html: string) => showCells([markdown(html)]);
const asOutput = (html: string) => showCells([code('', [result({ 'text/html': html })])]);

/** What is between the tags of an output. */
async function outputOf(html: string): Promise<string> {
  const shown = await asOutput(html);
  return /<div class="notebook-html">(.*)<\/div><\/NotebookOutputs>$/s.exec(shown)?.[1] ?? shown;
}

/** What a page must not get, and what is left of it beside `x`. */
const attacks: [name: string, html: string, left: string][] = [
  ['a script', '<p>x</p><script>alert(1)</script>', '<p>x</p>'],
  ['a script in capitals', '<p>x</p><SCRIPT SRC="//a.org/a.js"></SCRIPT>', '<p>x</p>'],
  ['a script in a style', '<p>x</p><style><script>alert(1)</script></style>', '<p>x</p>'],
  ['an event', '<p onclick="alert(1)" ONMOUSEOVER=alert(1)>x</p>', '<p>x</p>'],
  [
    'an event of an image',
    '<img src="https://a.org/x.png" alt="x" onerror="alert(1)">',
    '<img src="https://a.org/x.png" alt="x">',
  ],
  ['javascript:', '<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['javascript: with a line end in it', '<a href="java\nscript:alert(1)">x</a>', '<a>x</a>'],
  ['javascript: as a reference', '<a href="&#106;avascript:alert(1)">x</a>', '<a>x</a>'],
  ['a data address', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a>x</a>'],
  [
    'an SVG in an address',
    '<img alt="x" src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img alt="x">',
  ],
  [
    'a frame',
    '<p>x</p><iframe src="https://a.org" srcdoc="<script>1</script>"></iframe>',
    '<p>x</p>',
  ],
  ['an object', '<p>x</p><object data="a.swf"><embed src="a.swf"></object>', '<p>x</p>'],
  [
    'a form',
    '<p>x</p><form action="//a.org"><input name="q"><button>Go</button></form>',
    '<p>x</p>',
  ],
  [
    'a base and a redirection',
    '<base href="//a.org"><meta http-equiv="refresh" content="0;//a.org"><p>x</p>',
    '<p>x</p>',
  ],
  [
    'a cover of the page',
    '<div style="position: fixed; inset: 0; z-index: 9">x</div>',
    '<div>x</div>',
  ],
  [
    'a style that loads',
    '<div style="background: url(//a.org/a.png); text-align: center">x</div>',
    '<div style="text-align: center">x</div>',
  ],
  [
    'colours for one theme',
    '<span style="color: white" bgcolor="white" class="sr-only">x</span>',
    '<span>x</span>',
  ],
  [
    'an SVG with a script',
    '<p>x</p><svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<p>x</p>',
  ],
  [
    'MathML with HTML in it',
    '<math><mtext><img src="#" alt="x" onerror="alert(1)"></mtext></math>',
    '<img src="#" alt="x">',
  ],
  ['a comment', '<!-- <script>alert(1)</script> --><p>x</p>', '<p>x</p>'],
];

describe('HTML of outputs', () => {
  it.each(attacks)('is shown without %s', async (_name, html, left) => {
    expect(await outputOf(html)).toBe(left);
  });

  it('keeps no ids, which could be those of the page', async () => {
    expect(await outputOf('<p id="content"><a name="top">x</a></p>')).toBe('<p><a>x</a></p>');
  });

  it('keeps links, which are like all others', async () => {
    expect(await outputOf('<a href="https://a.org">x</a>')).toBe(
      '<a href="https://a.org" rel="external noopener">x</a>',
    );
  });
});

describe('HTML of Markdown cells', () => {
  it.each(attacks)('is shown without %s', async (_name, html) => {
    const shown = await asText(html);
    expect(shown).toContain('x');
    expect(shown).not.toMatch(
      /script|alert|\son|iframe|object|embed|form|position|url\(|color|sr-only|svg|meta|base/i,
    );
  });

  it('may be cut in pieces by Markdown', async () => {
    expect(await asText('A <b onclick="a()">bold *word*</b> <kbd>Q</kbd><br>end')).toBe(
      '<p>A <b>bold <em>word</em></b> <kbd>Q</kbd><br />end</p>',
    );
    expect(await asText('<details><summary>More</summary>\n\nText $x$\n\n</details>\n\nEnd')).toBe(
      '<details><summary>More</summary><p>Text <math>x</math></p></details>\n<p>End</p>',
    );
    expect(await asText('- <i>one\n- two</i>\n\n<p>open')).toBe(
      '<ul>\n<li><i>one</i></li>\n<li>two</li>\n</ul>\n<p>open</p>',
    );
  });

  it('keeps anchors', async () => {
    expect(await asText('<a name="s1"></a> See [one](#s1)')).toBe(
      '<p><a id="s1"></a> See <a href="#s1">one</a></p>',
    );
  });
});

describe('links and formulas', () => {
  it.each([
    ['[x](javascript:alert%281%29)', '<p><a href="#">x</a></p>'],
    ['[x](<JavaScript:alert(1)>)', '<p><a href="#">x</a></p>'],
    ['[x][a]\n\n[a]: vbscript:msgbox', '<p><a href="#">x</a></p>'],
    ['<javascript:alert(1)>', '<p><a href="#">javascript:alert(1)</a></p>'],
  ])('run nothing: %s', async (source, html) => {
    expect(await asText(source)).toBe(html);
  });

  it('have no scripts in the links of KaTeX', async () => {
    const { html } = await compileNotebook(
      notebook([markdown('$\\href{javascript:alert(1)}{x}$ $\\href{https://a.org}{y}$')]),
    );
    expect(html[0]).not.toContain('href="javascript');
    expect(html[0]).toContain('href="https://a.org');
  });
});

describe('an SVG', () => {
  /** The file that is made of it. */
  async function fileOf(svg: string): Promise<string> {
    const { facts } = await compileNotebook(
      notebook([code('', [display({ 'image/svg+xml': svg })])]),
    );
    return readFileSync(facts.images[0] ?? '', 'utf8');
  }

  const namespaces =
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

  it('becomes a file that runs and loads nothing', async () => {
    const svg = `<?xml version="1.0"?><!DOCTYPE svg><svg ${namespaces} viewBox="0 0 9 9" onload="a()">
<script>a()</script><style>@import "//a.org/a.css";</style><style>path { stroke-linejoin: round }</style>
<foreignObject><iframe src="//a.org"></iframe></foreignObject>
<a xlink:href="javascript:a()"><path id="p" d="M0 0h9" style="fill: url(#g)" onclick="a()"/></a>
<use xlink:href="#p" clip-path="url(#c)"/><use href="//a.org/a.svg#p"/><image href="https://a.org/a.png"/>
<rect fill="url(//a.org/a.svg#g)" width="9"/><set attributeName="href" to="javascript:a()"/><animate onbegin="a()"/></svg>`;
    const file = await fileOf(svg);
    expect(file).toBe(
      `<svg ${namespaces} viewBox="0 0 9 9">\n<style>path { stroke-linejoin: round }</style>\n\n<path id="p" d="M0 0h9" style="fill: url(#g)"></path>\n<use xlink:href="#p" clip-path="url(#c)"></use><use></use><image></image>\n<rect width="9"></rect></svg>`,
    );
  });

  it('may come as HTML', async () => {
    const html = await asOutput('<svg width="1" height="1"><rect width="1"/></svg>');
    expect(html).toContain('<Figure src={picture.svg}');
  });

  it('is refused if it is none', async () => {
    await expect(fileOf('<p>x</p>')).rejects.toThrow(
      'Cell 1: The content of image/svg+xml is no such picture.',
    );
  });
});

it('tells the writer what is left out', async () => {
  const html = '<form><button>x</button></form><iframe></iframe><p>x</p>';
  expect(await warningsOf([markdown(html), code('', [result({ 'text/html': html })])])).toEqual([
    'x.ipynb:3:3 <form> is left out of cells 1 and 2.',
    'x.ipynb:3:3 <button> is left out of cells 1 and 2.',
    'x.ipynb:3:3 <iframe> is left out of cells 1 and 2.',
  ]);
});
