import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { pageMarkdown } from '../../src/lib/page-markdown/page-markdown.ts';

const head = {
  title: 'A map',
  description: undefined,
  byline: undefined,
  url: 'https://a.example/blog/map/',
};

const page = (text: string) =>
  `<!doctype html><html><body><p>Menu</p><div class="prose" data-pagefind-body>${text}</div></body></html>`;

/** The text below the head. */
const toMarkdown = (text: string): string =>
  pageMarkdown(page(text), head).replace('# A map\n\n<https://a.example/blog/map/>\n', '').trim();

const formula = (tex: string, displayMode = false) =>
  katex.renderToString(tex, { displayMode, trust: true, strict: false });

describe('the Markdown of a page', () => {
  it('begins with what the page says above its text', () => {
    const markdown = pageMarkdown(page('<p>Text.</p>'), {
      ...head,
      title: 'A *map*',
      description: 'Of fields.',
      byline: 'By Ada · January 8, 2026',
    });
    expect(markdown).toBe(`# A \\*map\\*

> Of fields.

By Ada · January 8, 2026\\
<https://a.example/blog/map/>

Text.
`);
  });

  it.each([
    ['a formula', `<p>If ${formula('x_1 < y^2')}.</p>`, 'If $x_1 < y^2$.'],
    [
      'a displayed formula, which KaTeX puts into its paragraph',
      `<p>a ${formula('\\begin{equation} x \\htmlId{eq:x}{} \\tag{1}\\end{equation}', true)} b</p>`,
      'a\n\n$$\nx \\tag{1}\n$$\n\nb',
    ],
    [
      'a reference within a formula',
      `<p>${formula('a \\overset{\\href{\\#eq:x}{\\text{(1)}}}{=} b')}</p>`,
      '$a \\overset{\\text{(1)}}{=} b$',
    ],
    ['a reference within the page', '<p>See <a href="#fig-a">Figure 1</a>.</p>', 'See Figure 1.'],
    [
      'a link to another page',
      '<p><a href="../other/">there</a></p>',
      '[there](https://a.example/blog/other/)',
    ],
    [
      'a figure that opens in full size',
      `<figure><zoom-image><a class="zoom-link" href="/big.webp"><span class="visually-hidden">Open</span><picture><source srcset="/a.avif"><img src="/a.webp" alt="A dot"></picture></a></zoom-image><figcaption><span class="numbered-name">Figure 1</span> A dot.</figcaption></figure>`,
      '![A dot](https://a.example/a.webp)\n\n**Figure 1** A dot.',
    ],
    [
      'a callout',
      '<div class="callout tip" role="note"><p class="title"><svg class="icon"></svg><span>Try <strong>it</strong></span></p><div class="body"><p>Now.</p></div></div>',
      '> **Try it**\n>\n> Now.',
    ],
    [
      'an aside that folds',
      '<folding-aside><details><summary><span>Why</span></summary><div class="body"><p>So.</p></div></details></folding-aside>',
      '**Why**\n\nSo.',
    ],
    [
      'a tab',
      '<tab-set><div class="tab"><p class="label">R</p><div><p>Text.</p></div></div></tab-set>',
      '**R**\n\nText.',
    ],
    [
      'code',
      '<div class="code-block"><pre data-language="python"><code><span class="line"><span>if x:</span></span>\n<span class="line">    y</span></code></pre><copy-button><button>Copy</button></copy-button></div>',
      '```python\nif x:\n    y\n```',
    ],
    [
      'a difference',
      '<pre class="has-diff" data-language="js"><code><span class="line diff remove">a </span>\n<span class="line diff add">b</span>\n<span class="line">c</span></code></pre>',
      '```diff\n-a\n+b\n c\n```',
    ],
    [
      'a footnote',
      '<p>a<sup><a href="#fn:n" id="fnref:n" data-footnote-ref>1</a></sup></p><section class="footnotes"><h2 class="visually-hidden">Footnotes</h2><ol><li id="fn:n"><p>b <a href="#fnref:n" data-footnote-backref>↩</a></p></li></ol></section>',
      'a[^n]\n\n[^n]: b',
    ],
    [
      'a list of references',
      '<ul class="references"><li id="ref-a"><span class="csl-left-margin">[1]</span><span class="csl-right-inline">Ada. <i>Notes</i>.</span> <a href="#cite-1" data-backlink>↩</a></li></ul>',
      '- \\[1] Ada. *Notes*.',
    ],
    [
      'a table with its alignment',
      '<div class="table-wrapper"><table><thead><tr><th>a</th><th style="text-align:right">b</th></tr></thead><tbody><tr><td>1</td><td style="text-align:right">2</td></tr></tbody></table></div>',
      '| a |  b |\n| - | -: |\n| 1 |  2 |',
    ],
    ['raised and lowered signs', '<p>Ca<sup>2+</sup></p>', 'Ca<sup>2+</sup>'],
    [
      'stress with a space at its end',
      '<p><strong>for </strong>all <em> x</em></p>',
      '**for** all *x*',
    ],
    [
      'a drawing with its source',
      '<div class="drawing"><div class="picture"><svg class="drawn"><title>A loop</title><desc>Round and round.</desc><text>a</text></svg></div><details class="drawing-source"><summary>Source</summary><pre>a -> a</pre></details></div>',
      '*A loop. Round and round.*\n\n```\na -> a\n```',
    ],
    [
      'a drawing that a script draws',
      '<div class="drawing" data-title="A flow"><div class="picture"></div><details class="drawing-source" open><summary>Source</summary><pre data-language="mermaid"><code>A --&gt; B</code></pre></details></div>',
      '*A flow.*\n\n```mermaid\nA --> B\n```',
    ],
    [
      'a page in a frame',
      '<figure><iframe src="/x.html" title="X"></iframe><p><a href="/x.html">X</a></p></figure>',
      '[X](https://a.example/x.html)',
    ],
    ['dollars that are money', '<p>costs $5 and $6</p>', 'costs \\$5 and \\$6'],
    [
      'contents, comments and notes that stand at the end as well',
      '<nav>Contents</nav><section class="comments">x</section><p>a<span class="sidenote">b</span></p>',
      'a',
    ],
  ])('writes %s', (_what, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  it('of a page without a text is its head', () => {
    expect(pageMarkdown('<p>Nothing here.</p>', head)).toBe(
      '# A map\n\n<https://a.example/blog/map/>\n',
    );
  });
});
