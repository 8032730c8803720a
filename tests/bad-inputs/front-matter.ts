import { matter, post, type BadInput } from './site-problems.ts';

export const frontMatter: readonly BadInput[] = [
  [
    'no front matter',
    { 'content/posts/2026-01-08-a.mdx': 'Hello.\n' },
    `content/posts/2026-01-08-a.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.`,
  ],
  [
    'an empty file',
    { 'content/posts/2026-01-08-a.mdx': '' },
    `content/posts/2026-01-08-a.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.`,
  ],
  [
    'an empty line before it',
    { 'content/posts/2026-01-08-a.mdx': '\n---\ntitle: A\n---\n' },
    `content/posts/2026-01-08-a.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.`,
  ],
  [
    'never closed',
    { 'content/posts/2026-01-08-a.mdx': '---\ntitle: A\n\nHello.\n' },
    `content/posts/2026-01-08-a.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.`,
  ],
  [
    'empty',
    matter(''),
    `content/posts/2026-01-08-a.mdx:2:1 [front-matter-value]
  The front matter has no "title".
  Add "title": text, in quotes if it holds a colon.`,
  ],
  [
    'a colon without quotes',
    matter('title: Maps: a history'),
    `content/posts/2026-01-08-a.mdx:2:8 [front-matter-yaml]
  This is not YAML: Nested mappings are not allowed in compact mappings.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a quote that is not closed',
    matter('title: "Maps\nlang: en'),
    `content/posts/2026-01-08-a.mdx:4:1 [front-matter-yaml]
  This is not YAML: Missing closing "quote.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a bracket that is not closed',
    matter('title: A\ntags: [a, b\nlang: en'),
    `content/posts/2026-01-08-a.mdx:4:1 [front-matter-yaml]
  This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a text that begins with a star',
    matter('title: *Maps*'),
    `content/posts/2026-01-08-a.mdx:2:8 [front-matter-yaml]
  This is not YAML: A star begins an alias, and there is no anchor of its name.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a text that begins with an at sign',
    matter('title: @ada'),
    `content/posts/2026-01-08-a.mdx:2:8 [front-matter-yaml]
  This is not YAML: Plain value cannot start with reserved character @.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a tab that indents',
    matter('title: A\nauthors:\n\t- B'),
    `content/posts/2026-01-08-a.mdx:4:1 [front-matter-yaml]
  This is not YAML: Tabs are not allowed as indentation.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a key given twice',
    matter('title: A\ntitle: B'),
    `content/posts/2026-01-08-a.mdx:3:1 [front-matter-yaml]
  This is not YAML: Map keys must be unique.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'aliases that grow without end',
    matter(
      `title: A\nextra:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n  b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n  c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n  d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]`,
    ),
    `content/posts/2026-01-08-a.mdx:5:10 [front-matter-yaml]
  This is not YAML: Aliases of aliases stand for more values than can be held.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a list',
    matter('- title: A'),
    `content/posts/2026-01-08-a.mdx:2:1 [front-matter-value]
  The front matter is not a map of keys and values.
  Write a key, a colon, a space and a value on each line: title: A post.`,
  ],
  [
    'a sentence',
    matter('A post'),
    `content/posts/2026-01-08-a.mdx:2:1 [front-matter-value]
  The front matter is not a map of keys and values.
  Write a key, a colon, a space and a value on each line: title: A post.`,
  ],
  [
    'a key that is misspelt',
    matter('title: A\ndescripton: B'),
    `content/posts/2026-01-08-a.mdx:3:1 [front-matter-unknown-key]
  "descripton" is not a key of the front matter.
  Did you mean "description"?`,
  ],
  [
    'a key that nothing resembles',
    matter('title: A\nmood: B'),
    `content/posts/2026-01-08-a.mdx:3:1 [front-matter-unknown-key]
  "mood" is not a key of the front matter.
  Put keys of your own under "extra:". Known keys here: layout, title, description, lang, last_updated, last_modified_at, giscus_comments, toc, related_publications, bibliography, sidenotes, citation_style, citation_locale, keywords, sitemap, published, og_image, redirect_from, translation_key, _styles, extra, date, tags, categories, tag, category, related_posts, featured, author, authors, thumbnail, redirect, slug, permalink, citation, meta, hidden, images, mermaid, chart, map, tabs, pretty_table, code_diff, pseudocode, tikzjax, typograms, calendar, marimo, disqus_comments, external_source, feed_content.`,
  ],
  [
    'a title that is a list',
    matter('title: [A]'),
    `content/posts/2026-01-08-a.mdx:2:8 [front-matter-value]
  "title" is ["A"], which is not valid.
  It must be text, in quotes if it holds a colon.`,
  ],
  [
    'a date that does not exist',
    matter('title: A\ndate: 2026-02-30'),
    `content/posts/2026-01-08-a.mdx:3:7 [front-matter-value]
  "date" is "2026-02-30", which is not valid.
  It must be a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100.`,
  ],
  [
    'a date in words',
    matter('title: A\ndate: last Monday'),
    `content/posts/2026-01-08-a.mdx:3:7 [front-matter-value]
  "date" is "last Monday", which is not valid.
  It must be a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100.`,
  ],
  [
    'a time that does not exist',
    matter('title: A\ndate: 2026-01-08 25:00:00'),
    `content/posts/2026-01-08-a.mdx:3:7 [front-matter-value]
  "date" is "2026-01-08 25:00:00", which is not valid.
  It must be a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100.`,
  ],
  [
    'tags as a map',
    matter('title: A\ntags: { a: b }'),
    `content/posts/2026-01-08-a.mdx:3:7 [front-matter-value]
  "tags" is {"a":"b"}, which is not valid.
  It must be a list of names, or names with commas or spaces between them.`,
  ],
  [
    'contents at a side that there is not',
    matter('title: A\ntoc: { sidebar: middle }'),
    `content/posts/2026-01-08-a.mdx:3:17 [front-matter-value]
  "toc.sidebar" is "middle", which is not valid.
  It must be one of left, right.`,
  ],
  [
    'a layout that there is not',
    matter('title: A\nlayout: psot'),
    `content/posts/2026-01-08-a.mdx:3:9 [front-matter-value]
  "layout" is "psot", which is not valid.
  It must be one of post, distill, page, none.`,
  ],
  [
    'a language in words',
    matter('title: A\nlang: English language'),
    `content/posts/2026-01-08-a.mdx:3:7 [front-matter-value]
  "lang" is "English language", which is not valid.
  It must be a language tag such as en, vi or zh-CN.`,
  ],
  [
    'a switch that is neither on nor off',
    matter('title: A\npublished: maybe'),
    `content/posts/2026-01-08-a.mdx:3:12 [front-matter-value]
  "published" is "maybe", which is not valid.
  It must be true or false.`,
  ],
  [
    'a redirect to nowhere',
    matter('title: A\nredirect: true'),
    `content/posts/2026-01-08-a.mdx:3:11 [front-matter-value]
  "redirect" is true. It does not say where the post is; al-folio leads readers to /true then.
  Write where to: /talks/, or https://example.org/. For the home page write /.`,
  ],
  [
    'a redirect that is no address',
    matter('title: A\nredirect: see my talk'),
    `content/posts/2026-01-08-a.mdx:3:11 [front-matter-value]
  "redirect" is "see my talk". That is neither an address nor a path of the site.
  Write a URL with https:// before it, or a path: /talks/.`,
  ],
  [
    'a permalink with a question mark',
    matter('title: A\npermalink: /a/?b'),
    `content/posts/2026-01-08-a.mdx:3:12 [front-matter-value]
  "permalink" is "/a/?b", which is not valid.
  It must be a path such as /maps/first/, without ?, # and %.`,
  ],
  [
    'a placeholder that there is not',
    matter('title: A\npermalink: /:yaer/'),
    `content/posts/2026-01-08-a.mdx:3:12 [front-matter-value]
  "permalink" is "/:yaer/". There is no placeholder :yaer.
  Did you mean :year? There are: :year, :short_year, :month, :i_month, :short_month, :long_month, :day, :i_day, :y_day, :w_year, :week, :w_day, :short_day, :long_day, :hour, :minute, :second, :title, :slug, :categories, :slugified_categories, :output_ext.`,
  ],
  [
    'an author with a key that is misspelt',
    matter('title: A\nauthors: [{ name: B, adress: C }]'),
    `content/posts/2026-01-08-a.mdx:3:22 [front-matter-unknown-key]
  "authors.0.adress" is not a key of the front matter.
  Known keys here: name, url, email, orcid, bibtex, affiliation, affiliations.`,
  ],
  [
    'a style sheet that ends itself',
    matter('title: A\n_styles: "a {} </style> b"'),
    `content/posts/2026-01-08-a.mdx:3:10 [front-matter-value]
  "_styles" is "a {} </style> b", which is not valid.
  It must be CSS, without </style in it.`,
  ],
  [
    'a formula in the title',
    matter("title: 'The $\\foo$ rhythm'"),
    `content/posts/2026-01-08-a.mdx:2:8 [math-katex]
  KaTeX cannot read a formula in the title The $\\foo$ rhythm: Undefined control sequence: \\foo.
  Correct the TeX. In double quotes a backslash is written twice; single quotes take it as it is.`,
  ],
  [
    'no date',
    { 'content/posts/a.mdx': '---\ntitle: A\n---\n' },
    `content/posts/a.mdx:1:1 [post-date-missing]
  The post has no date, neither in its front matter nor at the beginning of its file name.
  Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.`,
  ],
  [
    'a file name with a date that does not exist',
    { 'content/posts/2026-02-30-a.mdx': '---\ntitle: A\n---\n' },
    `content/posts/2026-02-30-a.mdx:1:1 [post-date-missing]
  The post has no date, neither in its front matter nor at the beginning of its file name.
  Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.`,
  ],
  [
    'a page without a title',
    { 'content/pages/a.mdx': '---\nnav: true\n---\n' },
    `content/pages/a.mdx:2:1 [front-matter-value]
  The front matter has no "title".
  Add "title": text, in quotes if it holds a colon.`,
  ],
  [
    'a page whose permalink is a URL, outside the menu',
    { 'content/pages/a.mdx': '---\ntitle: A\npermalink: https://example.org/\n---\n' },
    `content/pages/a.mdx:3:12 [front-matter-value]
  "permalink" is "https://example.org/", which is not valid.
  It must be a path such as /maps/, without ?, # and %, or a URL beside "nav: true".`,
  ],
  [
    'a project whose importance is a word',
    { 'content/projects/a.mdx': '---\ntitle: A\nimportance: high\n---\n' },
    `content/projects/a.mdx:3:13 [front-matter-value]
  "importance" is "high", which is not valid.
  It must be a number.`,
  ],
  [
    'news with neither title nor date',
    { 'content/news/a.mdx': '---\ndescription: A\n---\n' },
    `content/news/a.mdx:2:1 [front-matter-value]
  The front matter has no "title".
  Add "title": text, in quotes if it holds a colon.`,
  ],
  [
    'a key that JavaScript has a meaning for',
    matter('title: A\n__proto__: { a: b }'),
    `content/posts/2026-01-08-a.mdx:3:1 [front-matter-unknown-key]
  "__proto__" is not a key of the front matter.
  Put keys of your own under "extra:". Known keys here: layout, title, description, lang, last_updated, last_modified_at, giscus_comments, toc, related_publications, bibliography, sidenotes, citation_style, citation_locale, keywords, sitemap, published, og_image, redirect_from, translation_key, _styles, extra, date, tags, categories, tag, category, related_posts, featured, author, authors, thumbnail, redirect, slug, permalink, citation, meta, hidden, images, mermaid, chart, map, tabs, pretty_table, code_diff, pseudocode, tikzjax, typograms, calendar, marimo, disqus_comments, external_source, feed_content.`,
  ],
  [
    'a number for a name',
    matter('title: A\ntags: [1, 2]\nextra: 3'),
    `content/posts/2026-01-08-a.mdx:4:8 [front-matter-value]
  "extra" is 3, which is not valid.
  It must be a map.`,
  ],
  [
    'lines that end as on old Macs',
    { 'content/posts/2026-01-08-a.mdx': '---\rtitle: A\r---\r' },
    `content/posts/2026-01-08-a.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.`,
  ],
  [
    'several mistakes in several files',
    {
      ...matter('titel: A\ndate: tomorrow'),
      'content/pages/b.mdx': 'B',
      'content/news/2026-01-08-c.mdx': '---\ntitle: C\n---\n$$x',
    },
    `5 problems in your content:

content/news/2026-01-08-c.mdx:4:1 [math-unclosed]
  A formula opens here with $$ and is never closed.
  Close it with $$ at the end of a line; a formula with a blank line in it needs both $$ on lines of their own. For two dollars, write \\$\\$.

content/pages/b.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.

content/posts/2026-01-08-a.mdx:2:1 [front-matter-value]
  The front matter has no "title".
  Add "title": text, in quotes if it holds a colon.

content/posts/2026-01-08-a.mdx:2:1 [front-matter-unknown-key]
  "titel" is not a key of the front matter.
  Did you mean "title"?

content/posts/2026-01-08-a.mdx:3:7 [front-matter-value]
  "date" is "tomorrow", which is not valid.
  It must be a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100.`,
  ],
  [
    'several mistakes in front matter and text',
    post('$\\foo$ <Figur />\n\n![a](a.png)'),
    `3 problems in your content:

content/posts/2026-01-08-a.mdx:4:1 [math-katex]
  KaTeX cannot read the formula $\\foo$: Undefined control sequence: \\foo.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.

content/posts/2026-01-08-a.mdx:4:8 [component-unknown]
  There is no component <Figur>.
  Did you mean <Figure>? Your own go into content/components/.

content/posts/2026-01-08-a.mdx:6:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
];
