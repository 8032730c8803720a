import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

describe('dollars in text', () => {
  it.each([
    ['costs $5 and $10', '<p>costs $5 and $10</p>'],
    ['costs $5 and $x$', '<p>costs $5 and <math>x</math></p>'],
    ['a $5 and b$ c', '<p>a <math>5 and b</math> c</p>'],
    ['between $20,000 and $30,000', '<p>between $20,000 and $30,000</p>'],
    ['$x$', '<p><math>x</math></p>'],
    ['($x$), “$y$”.', '<p>(<math>x</math>), “<math>y</math>”.</p>'],
    ['$x$-axis and $n$th', '<p><math>x</math>-axis and <math>n</math>th</p>'],
    ['$x$5', '<p>$x$5</p>'],
    ['$ x$ and $x $', '<p>$ x$ and $x $</p>'],
    ['$x$$y$', '<p><math>x</math><math>y</math></p>'],
    [String.raw`\$x\$`, '<p>$x$</p>'],
    [String.raw`\$5 for $x$`, '<p>$5 for <math>x</math></p>'],
    [String.raw`$5\$ + a$`, String.raw`<p><math>5\$ + a</math></p>`],
    [String.raw`$\text{if $y$ holds}$`, String.raw`<p><math>\text{if $y$ holds}</math></p>`],
    [
      String.raw`$a_{1} \{b\}$ and $c^{2}$`,
      String.raw`<p><math>a_{1} \{b\}</math> and <math>c^{2}</math></p>`,
    ],
    ['$a < b$ and $b > a$', '<p><math>a &lt; b</math> and <math>b > a</math></p>'],
    ['$a*b*c$ and $x_i + y_i$', '<p><math>a*b*c</math> and <math>x_i + y_i</math></p>'],
    ['`$x$`', '<p><code>$x$</code></p>'],
  ])('reads %j by the rule of Pandoc', async (markdown, html) => {
    expect(await toHtml(markdown)).toBe(html);
  });

  it('lets a formula go over the end of a line and not over the end of a paragraph', async () => {
    expect(await toHtml('a $x\ny$ b')).toBe('<p>a <math>x\ny</math> b</p>');
    expect(await toHtml('a $x\n\ny$ b')).toBe('<p>a $x</p>\n<p>y$ b</p>');
  });

  it('takes two dollars within a line for a formula in the text', async () => {
    expect(await toHtml('so $$x$$ and $$y$$ hold')).toBe(
      '<p>so <math>x</math> and <math>y</math> hold</p>',
    );
    expect(await toHtml('$$ x $$ holds')).toBe('<p><math>x</math> holds</p>');
  });
});

describe('formulas of every place', () => {
  it.each([
    ['## The $x$ axis', '<h2 id="the-x-axis">The <math>x</math> axis</h2>'],
    ['- a $x$', '<ul>\n<li>a <math>x</math></li>\n</ul>'],
    ['1. $$x$$ b', '<ol>\n<li><math>x</math> b</li>\n</ol>'],
    ['> a $x$', '<blockquote>\n<p>a <math>x</math></p>\n</blockquote>'],
    ['**a $x$** *$y$*', '<p><strong>a <math>x</math></strong> <em><math>y</math></em></p>'],
    ['[a $x$](/b/)', '<p><a href="/b/">a <math>x</math></a></p>'],
    ['<span>$x$</span>', '<span><math>x</math></span>'],
    [
      '<Details summary="a $x$ for $5 and $10">\n\n$y$\n\n</Details>',
      '<Details><slot name="summary">a <math>x</math> for $5 and $10</slot><p><math>y</math></p></Details>',
    ],
    [
      '<Figure src="beside.png" alt="" caption="a $x_{1}$ and $$y$$" />',
      '<Figure src={./beside.png} alt=""><slot name="caption">a <math>x_{1}</math> and <math>y</math></slot></Figure>',
    ],
    [
      '<Figure src="beside.png" alt="">\n  a $x$\n</Figure>',
      '<Figure src={./beside.png} alt=""><slot name="caption">a <math>x</math></slot></Figure>',
    ],
    [
      '<Row>\n  <Figure src="beside.png" alt="" />\n  <Caption>a $x$</Caption>\n</Row>',
      '<Row><slot name="caption">a <math>x</math></slot><Figure src={./beside.png} alt="" /></Row>',
    ],
    [
      '![a](beside.png "b $x$")',
      '<Figure src={./beside.png} alt="a"><slot name="caption">b <math>x</math></slot></Figure>',
    ],
  ])('reads %j', async (markdown, html) => {
    expect(await toHtml(markdown)).toBe(html);
  });

  it('reads formulas in the cells of a table, where an escaped bar stays in the formula', async () => {
    const html = await toHtml('| $x$ | $5 |\n| --- | --- |\n| $\\|y\\|$ | $10 and $z$ |');
    expect(html.replaceAll('\n', '')).toContain(
      '<thead><tr><th><math>x</math></th><th>$5</th></tr></thead>' +
        '<tbody><tr><td><math>\\|y\\|</math></td><td>$10 and <math>z</math></td></tr></tbody>',
    );
  });

  it('reads formulas in a footnote', async () => {
    expect(await toHtml('a[^1]\n\n[^1]: b $x$')).toContain(
      '<p>b <math>x</math> <a href="#fnref:1"',
    );
  });
});

describe('a formula in the compiled page', () => {
  it('holds the HTML for the eye and the MathML for a screen reader', async () => {
    const [html] = (await compile('$x$')).html;
    expect(html).toMatch(
      /^<p><span class="katex"><span class="katex-mathml"><math .*<\/math><\/span>/,
    );
    expect(html).toMatch(/<span class="katex-html" aria-hidden="true">.*<\/span><\/p>$/);
  });
});
