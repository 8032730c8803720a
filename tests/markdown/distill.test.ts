import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const article = { frontMatter: { layout: 'distill' } };

describe('<d-cite>', () => {
  it.each([
    ['a <d-cite key="Ada1990"></d-cite> b', 'a <Cite keys="Ada1990" /> b'],
    ['a <d-cite key="Ada1990,bek2001"/>', 'a <Cite keys="Ada1990, bek2001" />'],
    ['a <d-cite key=" Ada1990 , bek2001 "> </d-cite>', 'a <Cite keys="Ada1990, bek2001" />'],
    ['<d-cite key="Ada1990"></d-cite>', '<Cite keys="Ada1990" />'],
  ])('is a citation: %s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });

  it('may stand in a footnote', async () => {
    const html = await toHtml('a<d-footnote>By <d-cite key="Ada1990"></d-cite>.</d-footnote>');
    expect(html).toMatch(
      /<li id="fn:d-footnote-1">\n<p>By <span class="citation" id="cite-1">\(<a href="#ref-Ada1990"/,
    );
  });

  it('with a wrong key, another attribute or text is a mistake', async () => {
    const markdown =
      'a <d-cite key="Ada1991"></d-cite>\n\n<d-cite></d-cite> b <d-cite keys="Ada1990">1</d-cite>';
    expect(await errorOf(markdown)).toBe(`5 problems in your content:

content/posts/post.mdx:1:16 [citation-unknown]
  The bibliography has no entry "Ada1991".
  Did you mean "Ada1990"?

content/posts/post.mdx:3:1 [component-prop]
  <d-cite> needs the prop "key".
  Add "key": keys of BibTeX entries, with commas between them.

content/posts/post.mdx:3:21 [component-place]
  <d-cite> takes nothing between its tags.
  Write <d-cite />.

content/posts/post.mdx:3:21 [component-prop]
  <d-cite> needs the prop "key".
  Add "key": keys of BibTeX entries, with commas between them.

content/posts/post.mdx:3:29 [component-prop]
  <d-cite> has no prop "keys".
  Did you mean "key"? It takes: key.`);
  });
});

describe('<d-footnote>', () => {
  it('is a footnote, numbered with the others', async () => {
    const html = await toHtml('a[^x] b<d-footnote>One *b* $x$</d-footnote> c\n\n[^x]: d');
    expect(html).toContain(
      'b<sup><a href="#fn:d-footnote-1" id="fnref:d-footnote-1" data-footnote-ref aria-describedby="footnote-label">2</a></sup> c</p>',
    );
    expect(html).toContain(
      '<li id="fn:d-footnote-1">\n<p>One <em>b</em> <math>x</math> <a href="#',
    );
    expect(html).not.toContain('<Sidenotes />');
  });

  it('stands beside the text of an article, unless that says no', async () => {
    const markdown = 'a<d-footnote>b</d-footnote>';
    expect(await toHtml(markdown, article)).toContain('<span class="sidenote margin-item"');
    const without = { frontMatter: { layout: 'distill', sidenotes: false } };
    expect(await toHtml(markdown, without)).not.toContain('sidenote ');
  });
});

describe('<d-math>', () => {
  it.each([
    ['a <d-math>x_{1} \\frac{a}{b}</d-math> b', 'a $x_{1} \\frac{a}{b}$ b'],
    ['<d-math>x_{1}</d-math>', '$x_{1}$'],
    ['<d-math block>\n\na *b* {c}\n\n</d-math>', '$$\na *b* {c}\n$$'],
    ['<d-math block="">a &lt; b</d-math>', '$$\na < b\n$$'],
    ['> <d-math block>\n> {a}\n> </d-math>', '> $$\n> {a}\n> $$'],
    [
      '<d-math block>\n\\begin{equation}\na \\label{a}\n\\end{equation}\n</d-math>\n\n\\eqref{a}',
      '$$\n\\begin{equation}\na \\label{a}\n\\end{equation}\n$$\n\n\\eqref{a}',
    ],
  ])('is a formula: %s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });

  it('is displayed within a line if it is a block', async () => {
    expect(await toHtml('a <d-math block={true}>{x}</d-math> b')).toBe(
      '<p>a <math display>{x}</math> b</p>',
    );
  });

  it('that KaTeX cannot read is a mistake', async () => {
    expect(await errorOf('a <d-math>\\nope{x}</d-math>')).toBe(`1 problem in your content:

content/posts/post.mdx:1:3 [math-katex]
  KaTeX cannot read the formula \\nope{x}: Undefined control sequence: \\nope.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`);
  });
});

describe('<d-code>', () => {
  it.each([
    [
      '<d-code block language="python">\n  a = {}\n\n    *b* < c </d>\n</d-code>',
      '```python\na = {}\n\n  *b* < c </d>\n```',
    ],
    ['a <d-code language="js">{x}</d-code> b', 'a `{x}{:js}` b'],
    ['a <d-code>x * y * z http://a.b</d-code> b', 'a `x * y * z http://a.b` b'],
    ['a <d-code>b\nc</d-code>', 'a `b c`'],
    ['<d-code>\na\nb\n</d-code>', '```\na\nb\n```'],
    [
      '- a\n\n  <d-code block language=js>\n  if (a) {\n    b;\n  }\n  </d-code>',
      '- a\n\n  ```js\n  if (a) {\n    b;\n  }\n  ```',
    ],
    ['a\n<d-code block>\n{b}\n</d-code>\nc', 'a\n\n```\n{b}\n```\n\nc'],
    ['<d-code block></d-code>', '```\n```'],
  ])('is code: %s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });

  it('that is never closed is a mistake', async () => {
    expect(await errorOf('a\n\n<d-code block>\n{b}\n')).toBe(`1 problem in your content:

content/posts/post.mdx:3:1 [mdx-syntax]
  <d-code> opens here and is never closed.
  Close it with </d-code>.`);
  });

  it('with another attribute, or a block within a line, is a mistake', async () => {
    const markdown = 'a <d-code block lang="js">b</d-code>\n\n<d-code block="no">a</d-code>';
    expect(await errorOf(markdown)).toBe(`3 problems in your content:

content/posts/post.mdx:1:3 [component-place]
  <d-code block> stands within a line of text.
  Put it on lines of its own, with a blank line before and after.

content/posts/post.mdx:1:17 [component-prop]
  <d-code> has no prop "lang".
  It takes: block, language.

content/posts/post.mdx:3:9 [component-prop]
  The prop "block" of <d-code> is "no", which is not valid.
  It must be written alone, as in <d-math block>.`);
  });
});

describe('other elements of Distill', () => {
  it.each([
    ['<d-article>\n\na\n\n</d-article>', 'a'],
    ['a\n\n<d-byline></d-byline>\n\n<d-footnote-list></d-footnote-list>', 'a'],
    [
      'a[@Ada1990]\n\n<d-citation-list></d-citation-list>\n\nb',
      'a[@Ada1990]\n\n<Bibliography />\n\nb',
    ],
    [
      '<d-figure id="x" class="l-page">\n\na\n\n</d-figure>',
      '<figure id="x" class="l-page">\n\na\n\n</figure>',
    ],
  ])('%s', async (distill, folia) => {
    expect(await toHtml(distill)).toBe(await toHtml(folia));
  });

  it('ask for contents', async () => {
    const asked = 'a\n\n<d-contents>\n<nav>\n<a href="#b">b</a>\n</nav>\n</d-contents>';
    const { facts } = await compile(asked);
    expect([facts.contents, facts.text]).toEqual([true, 'a']);
    expect((await compile('a')).facts.contents).toBe(false);
  });

  it('may name the BibTeX file that the front matter names', async () => {
    const markdown = 'a[@Ada1990]\n\n<d-bibliography src="refs/works.bib"></d-bibliography>';
    const named = { frontMatter: { bibliography: 'works.bib' } };
    expect(await toHtml(markdown, named)).toBe(
      await toHtml('a[@Ada1990]\n\n<Bibliography />', named),
    );
    expect(await errorOf(markdown)).toBe(`1 problem in your content:

content/posts/post.mdx:3:1 [component-prop]
  <d-bibliography> names the BibTeX file refs/works.bib, and the front matter names none.
  Put the file into content/publications/ and write "bibliography: works.bib" into the front matter.`);
  });

  it('hold no data', async () => {
    const markdown =
      '<d-bibliography>\n@book{a, title={b}}\n</d-bibliography>\n\n<d-front-matter>\n{"title": "a"}\n</d-front-matter>';
    expect(await errorOf(markdown)).toBe(`1 problem in your content:

content/posts/post.mdx:1:1 [component-place]
  <d-bibliography> takes nothing between its tags.
  Write <d-bibliography />.`);
    const { facts } = await compile('<d-front-matter>\n{"title": "a"}\n</d-front-matter>');
    expect(facts.warnings).toEqual([
      {
        message:
          '<d-front-matter> is left out: title, description and authors of a text stand between the lines of hyphens at its beginning.',
        line: 1,
        column: 1,
      },
    ]);
  });

  it('that Distill does not have are a mistake', async () => {
    expect(await errorOf('<d-foot>a</d-foot>\n\n<d-slider />')).toBe(`2 problems in your content:

content/posts/post.mdx:1:1 [component-unknown]
  There is no element <d-foot>.
  There are: d-cite, d-footnote, d-math, d-code, d-figure, d-contents, d-bibliography, d-citation-list, d-footnote-list, d-appendix, d-abstract, d-article, d-title, d-byline, d-front-matter.

content/posts/post.mdx:3:1 [component-unknown]
  There is no element <d-slider>.
  There are: d-cite, d-footnote, d-math, d-code, d-figure, d-contents, d-bibliography, d-citation-list, d-footnote-list, d-appendix, d-abstract, d-article, d-title, d-byline, d-front-matter.`);
  });
});

describe('the appendix', () => {
  /** What an article ends with: names of elements, ids of headings. */
  const outlineOf = async (markdown: string, options?: object) => {
    const html = (await toHtml(markdown, options)).replace(/^[\s\S]*?(?=<Appendix|$)/, '');
    return [...html.matchAll(/<(Appendix|References|section)|<h\d[^>]*id="([^"]*)"/g)].map(
      ([, element, id]) => element ?? id,
    );
  };

  it('of an article holds what the writer adds, the footnotes and the references', async () => {
    const markdown =
      'a<d-footnote>b</d-footnote>\n\n<d-appendix>\n\n## Thanks\n\nc\n\n</d-appendix>\n\n## Last\n\n[@Ada1990]';
    const whole = ['Appendix', 'thanks', 'section', 'footnote-label', 'references', 'References'];
    expect(await outlineOf(markdown, article)).toEqual(whole);
    expect(await outlineOf(markdown)).toEqual(whole);
  });

  it('needs no element', async () => {
    expect(await outlineOf('a[^1]\n\n[^1]: b', article)).toEqual([
      'Appendix',
      'section',
      'footnote-label',
    ]);
    expect(await outlineOf('a[@Ada1990]', article)).toEqual([
      'Appendix',
      'references',
      'References',
    ]);
    expect(await outlineOf('a', article)).toEqual([]);
    expect(await outlineOf('a[^1]\n\n[^1]: b')).toEqual([]);
  });

  it('shows the heading of the footnotes', async () => {
    expect(await toHtml('a[^1]\n\n[^1]: b', article)).toContain(
      '<section data-footnotes class="footnotes"><h2 id="footnote-label">Footnotes</h2>',
    );
  });

  it('leaves references where the writer placed them', async () => {
    const html = await toHtml('a[@Ada1990]\n\n<Bibliography />\n\nb', article);
    expect(html).not.toContain('<Appendix');
  });
});

describe('classes of layout', () => {
  it('bring their style, and tell images how wide they may be', async () => {
    expect(await toHtml('<Figure class="l-page" src="beside.png" alt="a" />')).toBe(
      '<Figure class="l-page" src={./beside.png} alt="a" room="992" />\n<LayoutClasses />',
    );
    expect(await toHtml('<div class="x l-screen">\n![a](beside.png) b\n</div>')).toContain(
      '<InlineImage src={./beside.png} alt="a" room="1920" />',
    );
  });

  it('place what is in the margin as notes are', async () => {
    expect(await toHtml('<aside class="l-gutter">a</aside>')).toBe(
      '<aside class="l-gutter margin-item">a</aside>\n<LayoutClasses />',
    );
  });

  it('of the text column need none', async () => {
    expect(await toHtml('<div class="l-body wide">a</div>')).toBe(
      '<div class="l-body wide">a</div>',
    );
  });
});
