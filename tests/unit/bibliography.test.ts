import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/schemas/site.ts';
import { hideMath, splitHiddenMath } from '../../src/lib/bibtex/hidden-math.ts';
import { Bibliography, readBibliography } from '../../src/markdown/citations/bibliography.ts';
import { parseBibtex } from '../../src/lib/bibtex/bibtex.ts';
import { chooseLocale, readStyle } from '../../src/markdown/citations/styles.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const work = (fields: string) => parseBibtex(`@article{a, ${fields}}`)[0];

describe('BibTeX', () => {
  it.each([
    ['accents', String.raw`{\"o}\'{e}\v{s}\c c{\o}{\ss}\~n{\aa}`, 'öéšçøßñå'],
    ['braces', 'On {DNA} and {{E}uler}', 'On DNA and Euler'],
    ['escaped signs', String.raw`A \& B \% C \$ D \# E`, 'A & B % C $ D # E'],
    ['letters without dots', String.raw`na\"{\i}ve \'\i`, 'naïve í'],
    ['boxes', String.raw`\mbox{A-B} \href{https://a.b}{c}`, 'A-B c'],
    ['dashes and quotes', "``a'' -- b", '“a” – b'],
    ['stress', String.raw`\emph{a} \textbf{b} \textit{c}`, '<i>a</i> <b>b</b> <i>c</i>'],
    ['Unicode', '数学', '数学'],
    [
      'signs and names',
      String.raw`\S 3 of \LaTeX{}, \TeX\ and 5\,km\\ex\-am\/ple`,
      '§3 of LaTeX, TeX and 5\u2009km example',
    ],
    ['a command for sorting', String.raw`{\relax Ch}eap`, 'Cheap'],
  ])('may hold %s', (_what, written, title) => {
    expect(work(`title = {${written}}`)?.title).toBe(title);
  });

  it('has the characters that references of HTML mean', () => {
    expect(
      work('title={A&nbsp;B &amp; C &#233; &x;}, url={https://a.org/?b=1&amp;c=2}'),
    ).toMatchObject({
      title: 'A B & C é &x;',
      URL: 'https://a.org/?b=1&c=2',
    });
  });

  it('keeps its formulas, which other software reads wrongly', () => {
    const title = work(String.raw`title = {The $\frac{a}{b}$-law of $x_1$ for \$5}`)?.title ?? '';
    expect(splitHiddenMath(title)).toEqual([
      { tex: false, value: 'The ' },
      { tex: true, value: '\\frac{a}{b}' },
      { tex: false, value: '-law of ' },
      { tex: true, value: 'x_1' },
      { tex: false, value: ' for $5' },
    ]);
  });

  it('may ensure that a formula is one', () => {
    const title = work(String.raw`title = {Of \ensuremath{\alpha^{2}}}`)?.title ?? '';
    expect(splitHiddenMath(title)).toEqual([
      { tex: false, value: 'Of ' },
      { tex: true, value: '\\alpha^{2}' },
    ]);
  });

  it('may hold entries in comments, which are none', () => {
    expect(parseBibtex('% by @ada {\n  %@book{a, title={b}}\n@book{c, title={d}}')).toMatchObject([
      { id: 'c' },
    ]);
  });

  it.each([
    ['a DOI with backslashes', String.raw`doi = {10.1/a\_b{\_}c}`, { DOI: '10.1/a_b_c' }],
    [
      'a number of arXiv',
      'eprint = {2006.11239}, archivePrefix = {arXiv}',
      { URL: 'https://arxiv.org/abs/2006.11239' },
    ],
    [
      'another one',
      'eprint = {arXiv:math/0309136}, eprinttype = {arxiv}',
      { URL: 'https://arxiv.org/abs/math/0309136' },
    ],
  ])('makes addresses of %s', (_what, fields, csl) => {
    expect(work(fields)).toMatchObject(csl);
  });

  it('gives no second address to what has a DOI', () => {
    expect(work('doi = {10.1/a}, eprint = {2006.11239}, eprinttype = {arxiv}')).not.toHaveProperty(
      'URL',
    );
  });

  it('is not taken for a formula between two dollar signs of different fields', () => {
    const text = '@misc{a, note = {cheap: $5}, title = {dear: $10}}';
    expect(hideMath(text)).toBe(text);
  });

  it('may begin with the front matter of Jekyll', () => {
    expect(parseBibtex('---\n---\n\n@book{a, title={b}}')).toMatchObject([{ id: 'a', title: 'b' }]);
  });

  it.each(['', '---\n---\n', 'nothing yet'])('may hold no works: %j', (text) => {
    expect(parseBibtex(text)).toEqual([]);
  });

  it('has to be whole: all files are told of, with the place', () => {
    const root = temporaryFolder({
      'a.bib': '---\n---\n@book{a, title={b}\n@book{c, title={d}}\n',
      'b.bib': '@book{a, title={b',
    });
    const files = ['a.bib', 'b.bib'].map((name) => ({ name, location: `${root}/${name}` }));
    expect(() => readBibliography(files)).toThrow(`2 problems in your content:

a.bib:4:1 [bibliography-syntax]
  The BibTeX cannot be read: invalid syntax.
  Look at the entry that begins before this place: a brace, a quote or a comma is missing.

b.bib:1:18 [bibliography-syntax]
  The BibTeX cannot be read: expected "text", got EOF.
  Look at the entry that begins before this place: a brace, a quote or a comma is missing.
`);
  });
});

describe('a bibliography', () => {
  it('knows keys that stand for different works, and not those that are only repeated', () => {
    const [a, b, other] = [{ title: 'a' }, { title: 'b' }, { title: 'c' }].map((fields) => ({
      id: fields.title === 'b' ? 'b' : 'a',
      type: 'book',
      ...fields,
    }));
    if (!a || !b || !other) throw new Error('There are three.');
    const { clashes, works } = new Bibliography([
      { name: 'x.bib', works: [a, b] },
      { name: 'y.bib', works: [other, b] },
    ]);
    expect([...clashes]).toEqual([['a', ['x.bib', 'y.bib']]]);
    expect([...works.keys()]).toEqual(['a', 'b']);
  });
});

describe('styles and locales', () => {
  it.each(['apa', 'harvard1', 'vancouver'])('need no file: %s', (name) => {
    expect(readStyle('/nowhere', name)).toMatch(/^<\?xml/);
    const settings = { title: 'a', url: 'https://example.org', author: { name: 'b' } };
    expect(siteSchema.parse({ ...settings, citation_style: name }).citation_style).toBe(name);
  });

  it.each([
    ['de', 'de-DE'],
    ['es-MX', 'es-ES'],
    ['en-GB', 'en-US'],
    ['ja', 'ja-JP'],
    ['ko', 'en-US'],
  ])('are chosen by the language: %s', (language, locale) => {
    const content = temporaryFolder({ 'publications/locales-ja-JP.xml': '<locale/>' });
    expect(chooseLocale(content, language)).toBe(locale);
  });
});
