import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../src/lib/errors.ts';
import { PostCache } from '../../src/markdown/cache.ts';
import { readLocale } from '../../src/markdown/citations/styles.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';
import { renderModule } from '../helpers/render-module.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';

const link = (key: string, text: string) => `<a href="#ref-${key}" data-preview>${text}</a>`;
const cited = (number: number, content: string) =>
  `<span class="citation" id="cite-${number}">${content}</span>`;
const back = (number: number) =>
  `<a href="#cite-${number}" data-backlink aria-label="Back to citation ${number}">↩</a>`;

/** The text above the list of references. */
async function above(markdown: string, options?: Parameters<typeof toHtml>[1]) {
  const [text = ''] = (await toHtml(markdown, options)).split('\n<h2');
  return text;
}

describe('citations', () => {
  it('are written as Pandoc has them', async () => {
    expect(await above('a [see @Ada1990, pp. 3-5; -@bek2001, chap. 2] b')).toBe(
      `<p>a ${cited(1, `(${link('Ada1990', 'see Ada, 1990, pp. 3–5')}; ${link('bek2001', '2001, Chapter 2')})`)} b</p>`,
    );
  });

  it('or as a component, also within a sentence', async () => {
    const markdown =
      '<Cite keys="Ada1990" locator="p. 4" /> <Cite keys="bek2001, Ada1990" narrative /> <Cite keys="Ada1990" locator="passim" narrative={true} />';
    const text = await above(markdown);
    expect(text).toContain(cited(1, `(${link('Ada1990', 'Ada, 1990, p. 4')})`));
    expect(text).toContain(
      cited(2, `${link('Ada1990', 'Ada (1990)')} and ${link('bek2001', 'Bek et al. (2001)')}`),
    );
    expect(text).toContain(cited(3, link('Ada1990', 'Ada (1990, passim)')));
  });

  it.each([
    ['an address', 'a@example.org', '<a href="mailto:a@example.org">a@example.org</a>'],
    ['a bare name', '@Ada1990', '@Ada1990'],
    ['a name in brackets that is escaped', '[\\@Ada1990]', '[@Ada1990]'],
    ['such a name beside a bare one', '@Ada1990 and [\\@Ada1990]', '@Ada1990 and [@Ada1990]'],
    ['a link', '[@Ada1990](/a/)', '<a href="/a/">@Ada1990</a>'],
    ['code', '`[@Ada1990]`', '<code>[@Ada1990]</code>'],
  ])('are not %s', async (_what, markdown, html) => {
    expect(await toHtml(markdown)).toBe(`<p>${html}</p>`);
  });

  it('may hold more than text', async () => {
    expect(await above('[*see* @Ada1990, $\\S 3$; @bek2001, [here](/a/)]')).toBe(
      `<p>${cited(1, `(${link('Ada1990', '<em>see</em> Ada, 1990, <math>\\S 3</math>')}; ${link('bek2001', 'Bek et al., 2001, </a><a href="/a/">here')})`)}</p>`,
    );
  });

  it.each([
    ['[@Ada1990, @bek2001]', 2, 'names two works'],
    ['[@Ada1990; see a@example.org]', 2, 'names no work'],
  ])('have one work in each part: %s', async (written, column, what) => {
    expect(await errorOf(`Ada1990 ${written}`)).toBe(`1 problem in your content:

content/posts/post.mdx:1:${column + 9} [citation-syntax]
  A part of this citation ${what}.
  Put one key into each part, and semicolons between the parts: [see @a, p. 4; @b]. A semicolon of the text needs <Cite>.`);
  });

  it('are not brackets that name nothing in two ways', async () => {
    const html = await toHtml('[@one @two] [@one *and*; b]');
    expect(html).toBe('<p>[@one @two] [@one <em>and</em>; b]</p>');
  });

  it('are in captions and footnotes, too', async () => {
    const html = await toHtml(
      '<Figure src="beside.png" alt="" caption="By [@Ada1990]" />\n\na[^1]\n\n[^1]: See [@bek2001].',
    );
    expect(html).toContain(`By ${cited(1, `(${link('Ada1990', 'Ada, 1990')})`)}</slot>`);
    expect(html).toContain(`See ${cited(2, `(${link('bek2001', 'Bek et al., 2001')})`)}.`);
  });

  it('tell two works of the same people and year apart', async () => {
    expect(await above('[@bek2001] [@bek2001b]')).toMatch(
      />Bek et al\., 2001b<.*>Bek et al\., 2001a</,
    );
  });

  it('say “et al.” for the others, whom BibTeX does not name', async () => {
    const html = await toHtml('[@DBLP:conf/x/EszO20]');
    expect(html).toContain('>Esz et al., 2020<');
    expect(html).toContain('Esz, F. et al. (2020). A <i>third</i> title.');
  });

  it('are named in the facts, each once, in the order of the text', async () => {
    const { facts } = await compile('a [@bek2001; @Ada1990] b [@Ada1990]');
    expect(facts.citations.map(({ id }) => id)).toEqual(['bek2001', 'Ada1990']);
    expect(facts.text).toBe('a (Ada, 1990; Bek et al., 2001) b (Ada, 1990) References');
  });
});

describe('the style of citations', () => {
  it('may be numbers, each of them a link', async () => {
    const options = { frontMatter: { citation_style: 'vancouver' } };
    const text = await above(
      '[@Ada1990; @bek2001; @undated] <Cite keys="bek2001" narrative />',
      options,
    );
    expect(text).toBe(
      `<p>${cited(1, `(${link('Ada1990', '1')}–${link('undated', '3')})`)} ${cited(2, link('bek2001', 'Bek et al. (2)'))}</p>`,
    );
    expect(await toHtml('[@Ada1990]', options)).toContain(
      '<span class="csl-left-margin">1.</span><span class="csl-right-inline">Ada AM. Engines and Notes. Press; 1990.</span>',
    );
  });

  it('may raise the numbers', async () => {
    expect(
      await above('a[@Ada1990; @bek2001]', { settings: { citationStyle: 'raised.csl' } }),
    ).toBe(`<p>a${cited(1, `<sup>${link('Ada1990', '1')},${link('bek2001', '2')}</sup>`)}</p>`);
  });

  it('may put them into notes, among those of the writer', async () => {
    const html = await toHtml(
      'a[@Ada1990] b[^1] c[@Ada1990] d[^2]\n\n[^1]: One.\n[^2]: [@undated]',
      {
        frontMatter: { citation_style: 'notes.csl' },
      },
    );
    expect(html).toMatch(/id="cite-1"><sup><a href="#fn:cite-1"/);
    const notes = html.slice(html.indexOf('<ol>')).replaceAll(/ ?<a .*?<\/a>/g, '');
    expect(notes.match(/<p>.*<\/p>/g)).toEqual([
      '<p>Anna Maria Ada, <i>Engines and Notes</i>.</p>',
      '<p>One.</p>',
      '<p>As before.</p>',
      `<p>${cited(3, 'The Gao Team, <i>Without a Year</i>.')}</p>`,
    ]);
    expect(html).not.toContain('<References>');
  });

  it.each([
    ['de', undefined, 'S. 4'],
    ['de', 'fr', 'p. 4'],
    ['sv', undefined, 'p. 4'],
  ])('speaks the language of the text, %s, or another one: %s', async (lang, locale, page) => {
    const text = await above('[@Ada1990, p. 4]', {
      lang,
      frontMatter: { citation_locale: locale },
    });
    expect(text).toContain(`>Ada, 1990, ${page}<`);
  });

  it.each([
    [
      'dependent.csl',
      'This CSL file only says that its style is that of https://example.org/parent.',
      'Take the file of that style instead.',
    ],
    [
      'broken.csl',
      expect.stringMatching(/^The CSL style cannot be read: ./),
      'Take a valid style, such as those at https://www.zotero.org/styles.',
    ],
  ])('has to be one that can be read: %s', async (name, message: unknown, remedy) => {
    const compiled = compile('[@Ada1990]', { frontMatter: { citation_style: name } });
    await expect(compiled).rejects.toMatchObject({
      problems: [{ id: 'citation-style', file: `content/publications/${name}`, message, remedy }],
    });
  });
});

describe('the list of references', () => {
  it('ends the text, in the order of the style, with links, formulas and ways back', async () => {
    const html = await toHtml('a [@bek2001]\n\n[@Ada1990; @bek2001]\n\n[^1]\n\n[^1]: b');
    const list = html.slice(html.indexOf('<h2'), html.indexOf('<Previews'));
    expect(list).toBe(
      [
        '<h2 id="references">References</h2>',
        `<References><li id="ref-Ada1990"><span class="csl-entry">Ada, A. M. (1990). <i>Engines and Notes</i>. Press.</span> ${back(2)}</li>` +
          '<li id="ref-bek2001"><span class="csl-entry">Bek, O., Cho, D., &amp; van der Dam, E. (2001). On <math>\\mathcal{O}(n^2)</math> sums of öld &amp; études in DNA. ' +
          '<i>Journal of Tests</i>, <i>3</i>, 1–10. <a href="https://doi.org/10.1234/test.5" class="bare-address" rel="external noopener">https://doi.org/10.1234/test.5</a></span> ' +
          `${back(1)} ${back(2)}</li></References>`,
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      'has a heading in the language of the text',
      'a [@Ada1990]',
      '<h2 id="literatur">Literatur</h2>',
    ],
    [
      'takes the heading of the writer',
      'a [@Ada1990]\n\n### Literatur',
      '<h3 id="literatur">Literatur</h3>',
    ],
  ])('%s', async (_what, markdown, heading) => {
    const html = await toHtml(markdown, { lang: 'de' });
    expect(html.match(/<h\d.*<\/h\d>/g)).toEqual([heading]);
    expect(html).toContain(`${heading}\n<References>`);
  });

  it('stands where the writer puts it, without a heading', async () => {
    const html = await toHtml('a [@Ada1990]\n\n<Bibliography />\n\nb');
    expect(html).toMatch(/<\/p>\n<References>.*<\/References>\n<p>b<\/p>/s);
    expect(html).not.toContain('<h2');
  });

  it('may hold all works, by year, the newest first', async () => {
    const html = await toHtml('## Works\n\n<Bibliography all group_by="year" />');
    expect(
      [...html.matchAll(/<h3.*?>(.*?)<\/h3>|<li id="ref-(.*?)"/g)].map(([, a, b]) => a ?? b),
    ).toEqual([
      '2020',
      'DBLP:conf/x/EszO20',
      '2001',
      'bek2001b',
      'bek2001',
      '1990',
      'Ada1990',
      'n.d.',
      'undated',
    ]);
  });

  it('puts what is still to come before all years, and knows years that are no dates', async () => {
    const context = temporaryContext({
      'content/publications/a.bib': [
        '@article{state, title={A}, pubstate={inpress}}',
        '@article{word, title={B}, year={forthcoming}}',
        '@article{about, title={C}, year={c. 1900}}',
        '@article{two, title={D}, year={1999/2000}}',
        '@article{none, title={E}}',
      ].join('\n'),
    });
    const { code } = await new PostCache(context).compile({
      file: `${context.content}/posts/p.mdx`,
      body: '<Bibliography all group_by="year" />',
      lang: 'en',
      options: readTextOptions({}, context),
    });
    const years = (await renderModule(code)).matchAll(/<h2 id=".*?">(.*?)<\/h2>/g);
    expect([...years].map(([, year]) => year)).toEqual([
      'in press',
      'forthcoming',
      '1999',
      '1900',
      'n.d.',
    ]);
  });

  it('is there once', async () => {
    expect(await errorOf('<Bibliography all />\n\n<Bibliography />'))
      .toBe(`1 problem in your content:

content/posts/post.mdx:3:1 [component-place]
  <Bibliography> stands twice in this text.
  Keep one of them.`);
  });

  it('is missed where nothing is cited', async () => {
    const { facts } = await compile('a\n\n<Bibliography />');
    expect(facts.warnings).toEqual([
      {
        message:
          'The list of references is empty, because this text cites nothing. <Bibliography all /> lists every work of the BibTeX file.',
        line: 3,
        column: 1,
      },
    ]);
  });
});

describe('the works that a text may cite', () => {
  it('are those of its own file, beside it or among the publications', async () => {
    const own = { frontMatter: { bibliography: 'own.bib' } };
    expect(await above('[@ownwork]', own)).toContain('Fia, 2003');
    expect(await errorOf('[@Ada1990]', own)).toContain('The bibliography has no entry "Ada1990".');
    const shared = { frontMatter: { bibliography: 'works.bib' } };
    expect(await above('[@Ada1990]', shared)).toContain('Ada, 1990');
  });

  it('are known: anything else is told of at its place, with what was meant', async () => {
    const markdown = 'a [@ada1991]\n\n<Cite keys="bek2001, nothing" />';
    expect(await errorOf(markdown)).toBe(`2 problems in your content:

content/posts/post.mdx:1:5 [citation-unknown]
  The bibliography has no entry "ada1991".
  Did you mean "Ada1990"? If it is no citation, write \\@ada1991.

content/posts/post.mdx:3:22 [citation-unknown]
  The bibliography has no entry "nothing".
  Add it to the BibTeX file of this text, or correct the key.`);
  });

  const twoFiles = () =>
    temporaryContext({
      'content/publications/a.bib': '@book{x, title={A}}',
      'content/publications/b.bib': '@book{x, title={B}}',
    });
  const source = (context: MarkdownContext, bibliography?: string) => ({
    file: `${context.content}/posts/p.mdx`,
    body: 'a [@x]',
    lang: 'en',
    options: readTextOptions({ bibliography }, context),
  });

  it('have a key for each', async () => {
    const context = twoFiles();
    const compiled = new PostCache(context).compile(source(context));
    await expect(compiled).rejects.toThrow(
      new ContentErrors([
        {
          id: 'citation-clash',
          file: 'content/posts/p.mdx',
          line: 1,
          column: 5,
          message:
            'The key "x" stands for different works in content/publications/a.bib and content/publications/b.bib.',
          remedy:
            'Give one of them another key, or name the file that is meant as "bibliography" in the front matter.',
        },
      ]).message,
    );
    await expect(new PostCache(context).compile(source(context, 'a.bib'))).resolves.toBeDefined();
  });

  it('are written anew when the locale of their words has changed', async () => {
    const words = readLocale('/nowhere', 'en-US') ?? '';
    const locale = (term: string) => ({
      'content/publications/locales-en-US.xml': words.replaceAll('>n.d.<', `>${term}<`),
    });
    const context = twoFiles();
    const cache = new PostCache(context);
    writeFiles(context.root, locale('undated'));
    expect((await cache.compile(source(context, 'a.bib'))).code).toContain('undated');
    writeFiles(context.root, locale('timeless'));
    expect((await cache.compile(source(context, 'a.bib'))).code).toContain('timeless');
  });

  it('are read again when their file has changed', async () => {
    const context = twoFiles();
    const cache = new PostCache(context);
    expect((await cache.compile(source(context, 'a.bib'))).code).toContain('"A"');
    writeFiles(context.root, { 'content/publications/a.bib': '@book{x, title={Changed}}' });
    expect((await cache.compile(source(context, 'a.bib'))).code).toContain('"Changed"');
  });
});

describe('<Cite>', () => {
  it('names what it takes', async () => {
    expect(await errorOf('a <Cite key="Ada1990" />')).toBe(`2 problems in your content:

content/posts/post.mdx:1:3 [component-prop]
  <Cite> needs the prop "keys".
  Add "keys": keys of BibTeX entries, with commas between them.

content/posts/post.mdx:1:9 [component-prop]
  <Cite> has no prop "key".
  Did you mean "keys"? It takes: keys, locator, narrative.`);
  });
});
