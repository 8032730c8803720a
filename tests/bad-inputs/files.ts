import { danglingLink, folder, ownLink, type BadInput } from './site-problems.ts';

const name = 'content/posts/2026-01-08-a.mdx';
const text = '---\ntitle: Café\n---\n\nCafé.\n';
const nothing = 'Nothing is wrong.';
const notebook = 'content/posts/2026-01-08-a.ipynb';

export const files: readonly BadInput[] = [
  ['no texts at all', {}, nothing],
  ['UTF-8 with a byte order mark', { [name]: `\uFEFF${text}` }, nothing],
  ['lines that end as on Windows', { [name]: text.replaceAll('\n', '\r\n') }, nothing],
  [
    'a mistake in a file whose lines end as on Windows',
    { [name]: '---\r\ntitle: A\r\nmood: b\r\n---\r\n\r\na $\\foo$\r\n' },
    `2 problems in your content:

content/posts/2026-01-08-a.mdx:3:1 [front-matter-unknown-key]
  "mood" is not a key of the front matter.
  Put keys of your own under "extra:". Known keys here: layout, title, description, lang, last_updated, last_modified_at, giscus_comments, toc, related_publications, bibliography, sidenotes, citation_style, citation_locale, keywords, sitemap, published, og_image, redirect_from, translation_key, _styles, extra, date, tags, categories, tag, category, related_posts, featured, author, authors, thumbnail, redirect, slug, permalink, citation, meta, hidden, images, mermaid, chart, map, tabs, pretty_table, code_diff, pseudocode, tikzjax, typograms, calendar, marimo, disqus_comments, external_source, feed_content.

content/posts/2026-01-08-a.mdx:6:3 [math-katex]
  KaTeX cannot read the formula $\\foo$: Undefined control sequence: \\foo.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.`,
  ],
  [
    'UTF-16',
    { [name]: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    `content/posts/2026-01-08-a.mdx:1:1 [file-encoding]
  The file is in UTF-16, and Folia reads UTF-8.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'UTF-16 without a mark',
    { [name]: Buffer.from(text, 'utf16le') },
    `content/posts/2026-01-08-a.mdx:1:1 [file-encoding]
  The file is in UTF-16, and Folia reads UTF-8.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'Latin-1',
    { [name]: Buffer.from(text, 'latin1') },
    `content/posts/2026-01-08-a.mdx:2:11 [file-encoding]
  The file is not in UTF-8: here is a byte that stands for no character.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'NUL bytes',
    { [name]: `---\ntitle: A\n---\n\na\0b\n` },
    `content/posts/2026-01-08-a.mdx:5:2 [file-encoding]
  Here is a NUL byte, which no text has.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'a program in the place of a text',
    { [name]: Buffer.from('7f454c46020101000000000000000000', 'hex') },
    `content/posts/2026-01-08-a.mdx:1:8 [file-encoding]
  Here is a NUL byte, which no text has.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'a link to a post that leads to itself',
    { [name]: ownLink },
    `content/posts/2026-01-08-a.mdx [file-unreadable]
  This is a link that leads back to itself.
  Put the file itself here, or delete the link.`,
  ],
  [
    'a folder in the place of a post',
    { [name]: folder },
    `content/posts/2026-01-08-a.mdx [file-unreadable]
  This is a folder, and it has the name of a file.
  Give the folder a name without this ending, or put the file in its place.`,
  ],
  [
    'a folder in the place of a notebook',
    { [notebook]: folder },
    `content/posts/2026-01-08-a.ipynb [file-unreadable]
  This is a folder, and it has the name of a file.
  Give the folder a name without this ending, or put the file in its place.`,
  ],
  [
    'a link to a post that is not there',
    { [name]: danglingLink },
    `content/posts/2026-01-08-a.mdx [file-unreadable]
  This is a link to a file that does not exist.
  Put the file itself here, or delete the link.`,
  ],
  [
    'a Markdown file',
    { 'content/posts/2026-01-08-a.md': '---\ntitle: A\n---\n' },
    `content/posts/2026-01-08-a.md [post-not-mdx]
  This is a .md file. Folia publishes .mdx files.
  Rename it to .mdx, and look for { and < in the text: there they are written \\{ and \\<.`,
  ],
  [
    'a file of Jekyll',
    { 'content/posts/2026-01-08-a.md': '---\ntitle: A\n---\n{% include a.html %}\n' },
    `content/posts/2026-01-08-a.md [post-not-mdx]
  This is a .md file, and it holds Liquid tags as Jekyll has them. Folia publishes .mdx files.
  Import it: npm run import -- <the file or its al-folio folder> --into <site folder>.`,
  ],
  [
    'a component with a small letter',
    { 'content/components/my-plot.astro': '' },
    `content/components/my-plot.astro [component-name]
  A component is used by the name of its file, and <my-plot> cannot be written in a post.
  Give the file a name that begins with a capital letter and holds letters and digits only.`,
  ],
  [
    'a component of a name that is taken',
    { 'content/components/Figure.astro': '' },
    `content/components/Figure.astro [component-name]
  Folia has a component <Figure> already.
  Give the file another name.`,
  ],
];
