import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

/** The pieces of HTML in the compiled page. */
async function piecesOf(markdown: string): Promise<string[]> {
  const { html, code } = await compile(markdown);
  const calls = [...code.matchAll(/"set:html": _html\((\d+)\)/g)].map(([, index]) => Number(index));
  expect(calls).toEqual([...html.keys()]);
  return html;
}

async function elementsOf(markdown: string): Promise<string[]> {
  const { code } = await compile(markdown);
  return [...code.matchAll(/_jsxs?\((?:_components\.)?(\w+),/g)].map(([, name = '']) => name);
}

describe('what needs no code', () => {
  it('is one piece of HTML, with the formulas in it', async () => {
    const markdown = '## A\n\nText & *more*, $\\frac{a}{b}$.\n\n- x\n\n$$\ny\n$$';
    const [html = '', ...others] = await piecesOf(markdown);
    expect(others).toEqual([]);
    expect(html).toMatch(
      /^<h2 id="a">A<\/h2>\n<p>Text &amp; <em>more<\/em>, <span class="katex">.*<\/p>\n<ul>\n<li>x<\/li>\n<\/ul>\n<span class="katex-display">.*<\/span>$/s,
    );
    expect(await elementsOf(markdown)).not.toContain('p');
  });

  it('is apart from components, and within them', async () => {
    expect(
      await piecesOf('a *b*\n\n<Details summary="s">\n\nc *d*\n\n</Details>\n\ne *f*'),
    ).toEqual(['\n<p>a <em>b</em></p>\n', '<p>c <em>d</em></p>', '\n<p>e <em>f</em></p>']);
  });

  it('is not an element around code, but what stands beside the code', async () => {
    expect(await piecesOf('*a* **b** ![d](beside.png) *c*')).toEqual([
      '<em>a</em> <strong>b</strong> ',
      ' <em>c</em>',
    ]);
  });

  it('is nothing in a text that may put components in the place of elements', async () => {
    const own = "export const components = { em: 'i' };\n\n";
    expect(await toHtml(`${own}a *b*`)).toBe('<p>a <em>b</em></p>');
    expect(await piecesOf(`${own}a *b*`)).toEqual([]);
    expect(await piecesOf(`${own}$x$`)).toEqual([
      expect.stringMatching(/^<span class="katex">.*<\/span>$/),
    ]);
  });
});
