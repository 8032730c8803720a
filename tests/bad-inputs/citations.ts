import { folder, matter, post, settings, type BadInput } from './site-problems.ts';

export const citations: readonly BadInput[] = [
  [
    'a bibliography that is not there',
    matter('title: A\nbibliography: b.bib'),
    `content/posts/2026-01-08-a.mdx:3:15 [bibliography-missing]
  The file b.bib of "bibliography" stands neither beside this text nor in content/publications/.
  Put it into content/publications/, or correct the name.`,
  ],
  [
    'a bibliography that is a folder',
    { ...post('[@b]'), 'content/publications/b.bib': folder },
    `content/publications/b.bib [file-unreadable]
  This is a folder, and it has the name of a file.
  Give the folder a name without this ending, or put the file in its place.`,
  ],
  [
    'a bibliography with a brace too few',
    { ...post('[@b]'), 'content/publications/b.bib': '@book{b,\n  title = {B,\n}\n' },
    `content/publications/b.bib:4:1 [bibliography-syntax]
  The BibTeX cannot be read: expected "rbrace", got EOF.
  Look at the entry that begins before this place: a brace, a quote or a comma is missing.`,
  ],
  [
    'a bibliography in Latin-1',
    {
      ...post('[@b]'),
      'content/publications/b.bib': Buffer.from('@book{b,\n  title = {Café},\n}\n', 'latin1'),
    },
    `content/publications/b.bib:2:15 [file-encoding]
  The file is not in UTF-8: here is a byte that stands for no character.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'a work that is cited and not there',
    { ...post('[@marr1981]'), 'content/publications/b.bib': '@book{marr1982, title = {Vision}}\n' },
    `content/posts/2026-01-08-a.mdx:4:3 [citation-unknown]
  The bibliography has no entry "marr1981".
  Did you mean "marr1982"? If it is no citation, write \\@marr1981.`,
  ],
  [
    'one key of two works',
    {
      ...post('[@b]'),
      'content/publications/a.bib': '@book{b, title = {A}}\n',
      'content/publications/b.bib': '@book{b, title = {B}}\n',
    },
    `content/posts/2026-01-08-a.mdx:4:3 [citation-clash]
  The key "b" stands for different works in content/publications/a.bib and content/publications/b.bib.
  Give one of them another key, or name the file that is meant as "bibliography" in the front matter.`,
  ],
  [
    'a citation of two works in one part',
    {
      ...post('[@a @b]'),
      'content/publications/b.bib': '@book{a, title = {A}}\n@book{b, title = {B}}\n',
    },
    `content/posts/2026-01-08-a.mdx:4:3 [citation-syntax]
  A part of this citation names two works.
  Put one key into each part, and semicolons between the parts: [see @a, p. 4; @b]. A semicolon of the text needs <Cite>.`,
  ],
  [
    'a citation style that is not there',
    matter('title: A\ncitation_style: natur.csl'),
    `content/posts/2026-01-08-a.mdx:3:17 [citation-style]
  The file content/publications/natur.csl of "citation_style" does not exist.
  Put it into content/publications/, or correct the name.`,
  ],
  [
    'a citation style that is no XML',
    {
      ...post('[@b]'),
      'content/site.yaml': `${settings}citation_style: s.csl\n`,
      'content/publications/s.csl': 'a',
      'content/publications/b.bib': '@book{b, title = {B}}\n',
    },
    `content/publications/s.csl [citation-style]
  The file holds no CSL style.
  Take a valid style, such as those at https://www.zotero.org/styles.`,
  ],
  [
    'a citation style that is empty',
    {
      ...post('[@b]'),
      'content/site.yaml': `${settings}citation_style: s.csl\n`,
      'content/publications/s.csl': '',
      'content/publications/b.bib': '@book{b, title = {B}}\n',
    },
    `content/publications/s.csl [citation-style]
  The file holds no CSL style.
  Take a valid style, such as those at https://www.zotero.org/styles.`,
  ],
  [
    'a citation style that is another XML',
    {
      ...post('[@b]'),
      'content/site.yaml': `${settings}citation_style: s.csl\n`,
      'content/publications/s.csl': '<html/>',
      'content/publications/b.bib': '@book{b, title = {B}}\n',
    },
    `content/publications/s.csl [citation-style]
  The file holds no CSL style.
  Take a valid style, such as those at https://www.zotero.org/styles.`,
  ],
  [
    'a citation style that names another',
    {
      ...post('[@b]'),
      'content/site.yaml': `${settings}citation_style: s.csl\n`,
      'content/publications/s.csl':
        '<style><info><link href="https://example.org/styles/nature" rel="independent-parent"/></info></style>',
      'content/publications/b.bib': '@book{b, title = {B}}\n',
    },
    `content/publications/s.csl [citation-style]
  This CSL file only says that its style is that of https://example.org/styles/nature.
  Take the file of that style instead.`,
  ],
];
