import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const article = { frontMatter: { layout: 'distill' } };

describe('<d-cite>', () => {
  it.each([
    ['a <d-cite key="Ada1990"></d-cite> b', 'a <Cite keys="Ada1990" /> b'],
    ['a <d-cite key="Ada1990,Bek2001"/>', 'a <Cite keys="Ada1990, Bek2001" />'],
    ['a <d-cite key=" Ada1990 , Bek2001 "> </d-cite>', 'a <Cite keys="Ada1990, Bek2001" />'],
    ['<d-cite key="Ada1990"></d-cite>', '<Cite keys="Ada1990" />'],
  ])('is a citation: %s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });

  it('is one in a footnote', async () => {
    expect(await toHtml('a<d-footnote>By <d-cite key="Ada1990"></d-cite>.</d-footnote>')).toMatch(
      /<li id="fn:d-footnote-1">\n<p>By <span class="citation" id="cite-1">\(<a href="#ref-Ada1990"/,
    );
  });

  it('with a wrong key or none, or with text, is a mistake', async () => {
    expect(
      await errorOf(
        'a <d-cite key="Ada1991"></d-cite>\n\n<d-cite></d-cite> b <d-cite keys="Ada1990">1</d-cite>',
      ),
    ).toBe(`5 problems in your content:
`);
  });
});

describe('<d-footnote>', () => {
  it('is a footnote', async () => {
    expect(await toHtml('a<d-footnote>One *b* $x$</d-footnote> c')).toBe('');
  });
});

describe('<d-math>', () => {
  it.each([
    ['a <d-math>x_{1} \\frac{a}{b}</d-math> b', 'a $x_{1} \\frac{a}{b}$ b'],
    ['<d-math>x_{1}</d-math>', '$x_{1}$'],
    ['<d-math block>\n\na *b* {c}\n\n</d-math>', '$$\na *b* {c}\n$$'],
    ['<d-math block>a &lt; b &amp; c</d-math>', '$$\na < b & c\n$$'],
  ])('is a formula: %s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });
});

describe('<d-code>', () => {
  it.each([
    ['<d-code block language="python">\n  a = {}\n\n  *b* < c\n</d-code>', '```python\na = {}\n\n*b* < c\n```'],
    ['a <d-code language="js">{x}</d-code> b', 'a `{x}{:js}` b'],
    ['a <d-code>x * y * z http://a.b</d-code> b', 'a `x * y * z http://a.b` b'],
    ['<d-code>\na\nb\n</d-code>', '```\na\nb\n```'],
    ['- a\n\n  <d-code block language=js>\n  if (a) {\n    b;\n  }\n  </d-code>', '- a\n\n  ```js\n  if (a) {\n    b;\n  }\n  ```'],
    ['a\n<d-code block>\n{b}\n</d-code>\nc', 'a\n\n```\n{b}\n```\n\nc'],
  ])('is code: %s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });

  it('never closed, or misused, is a mistake', async () => {
    expect(await errorOf('a\n\n<d-code block>\n{b}\n')).toBe('');
    expect(await errorOf('a <d-code block lang="js">b</d-code>\n\n<d-cod>a</d-cod>')).toBe('');
  });
});
describe('x', () => {
  it('y', async () => {
  console.log(await toHtml('a<d-footnote>b</d-footnote> <d-cite key="Ada1990"/>\n\n## H\n\n<d-appendix>\n\n### Thanks\n\nc\n\n</d-appendix>\n\n<d-figure id="x" class="l-page">\n<img src="https://a.b/c.png" alt="" />\n</d-figure>\n\n<div class="l-gutter caption">x</div>', article));
  console.log((await compile('<d-article>\n\n<d-contents>\n<nav>a</nav>\n</d-contents>\n\na\n\n<d-bibliography src="x.bib"></d-bibliography>\n<d-citation-list></d-citation-list>\n\n</d-article>',{frontMatter: {bibliography: 'x.bib'}})).facts);
  });
});
