import { describe, expect, it } from 'vitest';
import { katex, losses } from './sides.ts';

describe('a comparison', () => {
  it.each([
    ['a word', 'One two two', '<p>One two</p>', { words: ['two'] }],
    ['a heading', '## One\n\n## One', '<h2>One</h2><p>One</p>', { headings: ['one'] }],
    ['a formula', 'Of $a_1$ and $b$', `<p>Of ${katex('a_1')} and</p>`, { formulas: ['b'] }],
    [
      'a formula whose own number is another on the page',
      '$$\\tag{2} c$$',
      katex('c \\tag{1}'),
      { formulas: ['\\tag{2} c'] },
    ],
    ['a formula that is shown as code', '$$x$$', '<p><code>x</code></p>', { formulas: ['x'] }],
    [
      'an image',
      '![](/assets/img/a.png) ![](/assets/img/ab.png)',
      '<img src="/_astro/ab.BOrqg_Z9p.webp">',
      { images: ['/assets/img/a.png'] },
    ],
    [
      'an image of which two were there',
      '<img src="a.png"> <img src="a.png">',
      '<img src="/_astro/a.x_1.webp">',
      { images: ['a.png'] },
    ],
    ['a code block', '```js\na < b\n```', '<p>a b</p>', { code: ['a < b\n'] }],
    ['a link', '[One](https://a.org/x/)', '<p>One</p>', { links: ['https://a.org/x/'] }],
    [
      'a number that the writer gave to a formula',
      '$$a \\tag{72}$$',
      katex('a \\tag{1}'),
      { formulas: ['a \\tag{72}'] },
    ],
    ['a word that a citation has', 'A', '<span class="citation">A</span>', { words: ['a'] }],
    ['a table', '| a |\n|---|\n| b |', '<p>a b</p>', { tables: [''] }],
    ['a footnote', 'One[^1]\n\n[^1]: Two', '<p>One Two</p>', { footnotes: [''] }],
    ['a citation', '<d-cite key="a,b"></d-cite>', '<a href="#ref-a">1</a>', { citations: ['b'] }],
    [
      'words that became code',
      'One two',
      '<p>One</p><pre>two</pre>',
      { words: ['two'], wordsInCode: ['two'] },
    ],
  ])('names %s that is lost', (_, markdown, html, lost) => {
    expect(losses(markdown, html)).toEqual(lost);
  });

  it.each([
    ['smart punctuation', '"It\'s" -- so...', '<p>“It’s” – so…</p>'],
    [
      'the number of a figure, its label, and where its caption stands',
      '{% include figure.liquid path="assets/img/a.png" %}\n<div class="caption">Of *a*</div>',
      '<figure><img src="/_astro/a.x.webp" alt="Of a"><figcaption>Figure 1: Of <em>a</em></figcaption></figure>',
    ],
    ['an alternative text', '![of a](a.png)', '<img src="/_astro/a.x.webp" alt="">'],
    [
      'the list of references',
      'So{% cite a %}\n\n{% bibliography --cited %}',
      '<p>So <a href="#ref-a">(A, 2020)</a></p><h2>References</h2><ul class="references"><li>A</li></ul>',
    ],
    [
      'labels of tabs',
      '{% tabs g %}{% tab g One %}\nText\n{% endtab %}{% endtabs %}',
      '<p class="label">One</p><p>Text</p>',
    ],
    [
      'the label of a footnote and its arrow',
      'One[^n]\n\n[^n]: Two',
      '<p>One<sup><a href="#fn:n">3</a></sup></p><section data-footnotes class="footnotes"><ol><li id="fn:n">Two</li></ol></section>',
    ],
    ['a missing image', '![](missing.png)', ''],
    [
      'the white space of code',
      '- item\n\n  ```\n  a\n    b\n  ```',
      '<p>item</p><pre>a\n  b\n</pre>',
    ],
    [
      'TeX that cannot be shown otherwise',
      'So $$\\a$$\n\n$$\n\\b\n$$',
      '<p>So <code class="tex-text" title="TeX">\\a</code></p><figure class="tex-block"><figcaption>TeX</figcaption><pre><code>\\b</code></pre></figure>',
    ],
    [
      'TeX that is written for KaTeX',
      '$$\\begin{equation}\\bm{x} = y_1 + z^2 \\label{eq:x}\\end{equation}$$ and $\\\\{a\\_1\\\\}$, see \\eqref{eq:x}',
      `<p>${katex('\\boldsymbol{x} = y_1 + z^2')} and ${katex('\\{a_1\\}')}, see (1)</p>`,
    ],
    [
      'the number of a formula',
      '$$\\begin{align}a = b \\label{x}\\end{align}$$',
      katex('\\begin{align}a = b \\htmlId{eq:x}{}\\tag{12a}\\end{align}'),
    ],
    [
      'a citation in a heading',
      '## One <d-cite key="a"></d-cite>',
      '<h2>One <span class="citation">(<a href="#ref-a">A, 2020</a>)</span></h2>',
    ],
    ['a link to a picture that is missing', '[![](missing.png)](missing.png)', ''],
    ['a fence that became a picture', '```mermaid\ngraph TD\n```', '<svg></svg>'],
    [
      'a comment, a program and a style',
      '<!-- a --><script>let b;</script><style>c {}</style>',
      '',
    ],
    ['attribute lists', 'One\n{: .two}\n\n* TOC\n{:toc}', '<p>One</p><ul><li>TOC</li></ul>'],
    [
      'the number of a formula and its id',
      '$$\\begin{equation}\\label{eq:x} a = b \\end{equation}$$ and $$\\tag{2} c$$',
      `${katex('\\begin{equation}\\htmlId{eq:x}{} a = b\\tag{1}\\end{equation}')} and ${katex('\\tag{2} c')}`,
    ],
    [
      'colours with names of their own, and what defines them',
      '$$\n\\def\\a{a}\n\n\n\\definecolor{own}{RGB}{230, 29, 0}\n$$\n\nSo $\\color{own}{x}$',
      `<p>So ${katex('\\color{#e61d00}{x}')}</p>`,
    ],
    [
      'a citation and a note in a heading',
      '## One <d-cite key="a"></d-cite> <d-footnote>Two</d-footnote>',
      '<h2>One <span class="citation">(<a href="#ref-a">A</a>)</span> <sup><a href="#fn:1" data-footnote-ref>1</a></sup><span class="sidenote">Two</span></h2><ol><li id="fn:1">Two</li></ol>',
    ],
    [
      'a key of a work that no address takes',
      '<d-cite key="d\'oro"></d-cite>',
      '<a href="#ref-d-oro">1</a>',
    ],
    [
      'formulas in code',
      '<code>$$</code> and <code>$$</code>',
      '<code>$$</code> and <code>$$</code>',
    ],
    ['money', 'It costs $5 and $10', '<p>It costs $5 and $10</p>'],
    ['indentation within HTML', '<div>\n\n    One\n\n</div>', '<p>One</p>'],
    ['Markdown in HTML', '<p>[a](https://a.org)</p>', '<p><a href="https://a.org">a</a></p>'],
    ['an address that lost its extension', '[a](/x/b.html)', '<a href="/base/b/">a</a>'],
    ['Chinese over two lines', '中文\n文字', '<p>中文文字</p>'],
  ])('takes %s for no loss', (_, markdown, html) => {
    expect(losses(markdown, html)).toEqual({});
  });
});
