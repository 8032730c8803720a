import { describe, expect, it } from 'vitest';
import { errorOf, toHtml, type CompileOptions } from '../helpers/compile.ts';

const beside = { frontMatter: { sidenotes: true } };

/** What stands beside the text: number and content of each note. */
async function notes(markdown: string, options: CompileOptions = beside) {
  const html = await toHtml(markdown, options);
  const found = html.matchAll(
    /<span class="sidenote margin-item" data-pagefind-ignore><sup>(.*?)<\/sup>((?:<span>(?:(?!<\/span>).)*<\/span>)*)<\/span>/g,
  );
  return [...found].map(([, number, content]) => `${number} ${content}`);
}

describe('footnotes beside the text', () => {
  it('have their number, and stay at the end for other screens', async () => {
    const html = await toHtml('a[^x] b\n\n[^x]: One $x$.\n\n    Two.', beside);
    expect(html).toContain(
      '1</a></sup><span class="sidenote margin-item" data-pagefind-ignore><sup>1</sup><span>One <math>x</math>.</span><span>Two.</span></span> b</p>',
    );
    expect(html).toContain('<li id="fn:x" class="in-margin" value="1">');
    expect(html).toContain('<Sidenotes />');
  });

  it('are asked for by a text or by the site', async () => {
    const markdown = 'a[^1]\n\n[^1]: b';
    const site = { settings: { sidenotes: true } };
    expect(await notes(markdown, {})).toEqual([]);
    expect(await toHtml(markdown)).not.toContain('<Sidenotes />');
    expect(await notes(markdown, site)).toHaveLength(1);
    expect(await notes(markdown, { ...site, frontMatter: { sidenotes: 'no' } })).toEqual([]);
  });

  it('stand where they are first referred to, also in lists and statements', async () => {
    const markdown = '- a[^1]\n\n<Lemma>\n\nb[^2] c[^1]\n\n</Lemma>\n\n[^1]: One\n[^2]: Two';
    expect(await notes(markdown)).toEqual(['1 <span>One</span>', '2 <span>Two</span>']);
  });

  it('leave ids to the original', async () => {
    expect(await notes('a[^1]\n\n[^1]: By [@Ada1990].')).toEqual([]);
    const html = await toHtml('a[^1]\n\n[^1]: By [@Ada1990].', beside);
    expect(html.match(/id="cite-1"/g)).toHaveLength(1);
    expect(html).toContain('<sup>1</sup><span>By <span class="citation">(');
  });

  it.each([
    ['of more than paragraphs', 'a[^1]\n\n[^1]: - b'],
    ['within tables', '| a[^1] |\n|---|\n| b |\n\n[^1]: c'],
    ['within boxes', '> [!TIP]\n> a[^1]\n\n[^1]: b'],
    ['within captions', '<Figure src="beside.png" alt="">\n  a[^1]\n</Figure>\n\n[^1]: b'],
    ['within quotes', '> a[^1]\n\n[^1]: b'],
  ])('are not those %s', async (_what, markdown) => {
    expect(await notes(markdown)).toEqual([]);
    expect(await toHtml(markdown, beside)).toMatch(/<li id="fn:1">/);
  });
});

describe('<Sidenote>', () => {
  it('is a footnote beside the text, numbered with the others', async () => {
    const markdown = 'a<Sidenote>One *note*</Sidenote> b[^1] c<Sidenote>Two</Sidenote>\n\n[^1]: d';
    expect(await notes(markdown, {})).toEqual([
      '1 <span>One <em>note</em></span>',
      '3 <span>Two</span>',
    ]);
    expect((await toHtml(markdown)).match(/<li id=".*?>/g)).toEqual([
      '<li id="fn:sidenote-1" class="in-margin" value="1">',
      '<li id="fn:1" value="2">',
      '<li id="fn:sidenote-2" class="in-margin" value="3">',
    ]);
  });

  it.each([
    ['belongs to the paragraph above it', 'a\n\n<Sidenote>\n\nb\n\n</Sidenote>', /^<p>a<sup>/],
    ['stands alone below a heading', '# a\n\n<Sidenote>\n\nb\n\n</Sidenote>', /<\/h1>\n<p><sup>/],
  ])('%s', async (_what, markdown, html) => {
    expect(await toHtml(markdown)).toMatch(html);
    expect(await notes(markdown, {})).toEqual(['1 <span>b</span>']);
  });

  it('takes no props', async () => {
    expect(await errorOf('a<Sidenote number="3">b</Sidenote>')).toBe(`1 problem in your content:

content/posts/post.mdx:1:12 [component-prop]
  <Sidenote> has no prop "number".
  It takes: none.`);
  });
});

describe('<Marginfigure>', () => {
  it('is a figure in all but its place', async () => {
    expect(await toHtml('<Marginfigure id="m" src="beside.png" caption="*Cap*" />')).toBe(
      '<Marginfigure id="m" src={./beside.png} alt="Cap"><slot name="caption"><span class="numbered-name">Figure\u00A01</span> <em>Cap</em></slot></Marginfigure>',
    );
  });

  it('has one caption, and a picture', async () => {
    expect(await errorOf('<Marginfigure src="beside.png" caption="a">b</Marginfigure>'))
      .toBe(`1 problem in your content:

content/posts/post.mdx:1:1 [component-place]
  <Marginfigure> has two captions: the prop "caption", and what stands between its tags.
  Keep one of them.`);
    expect(await errorOf('<Marginfigure caption="a">b</Marginfigure>'))
      .toBe(`1 problem in your content:

content/posts/post.mdx:1:1 [component-prop]
  <Marginfigure> has no picture: neither an image nor anything but text between its tags.
  Add "src": the path or URL of an image; or put a drawing between its tags.`);
  });
});
