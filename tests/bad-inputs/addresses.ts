import type { BadInput } from './site-problems.ts';

const text = (yaml: string): string => `---\ntitle: A\n${yaml}---\n\nA.\n`;

export const addresses: readonly BadInput[] = [
  [
    'two posts of one address',
    { 'content/posts/2026-01-08-map.mdx': text(''), 'content/posts/2026-03-04-map.mdx': text('') },
    `content/posts/2026-03-04-map.mdx [post-address-clash]
  content/posts/2026-03-04-map.mdx and content/posts/2026-01-08-map.mdx have the same address /blog/2026/map/.
  Give it another file name, slug or permalink.`,
  ],
  [
    'a post as a file and as a folder',
    {
      'content/posts/2026-01-08-map.mdx': text(''),
      'content/posts/2026-01-08-map/index.mdx': text(''),
    },
    `content/posts/2026-01-08-map/index.mdx [post-address-clash]
  content/posts/2026-01-08-map/index.mdx and content/posts/2026-01-08-map.mdx have the same address /blog/2026/map/.
  Give it another file name, slug or permalink.`,
  ],
  [
    'permalinks that differ by case',
    {
      'content/posts/2026-01-08-a.mdx': text('permalink: /Maps/\n'),
      'content/posts/2026-01-08-b.mdx': text('permalink: /maps/\n'),
    },
    `content/posts/2026-01-08-b.mdx:3:12 [post-address-clash]
  content/posts/2026-01-08-b.mdx has the address /maps/, and content/posts/2026-01-08-a.mdx has /Maps/: many servers take them for one.
  Give it another file name, slug or permalink.`,
  ],
  [
    'permalinks that differ by the form of a letter',
    {
      'content/posts/2026-01-08-a.mdx': text('permalink: /caf\u00e9/\n'),
      'content/posts/2026-01-08-b.mdx': text('permalink: /cafe\u0301/\n'),
    },
    `content/posts/2026-01-08-b.mdx:3:12 [post-address-clash]
  content/posts/2026-01-08-b.mdx has the address /café/, and content/posts/2026-01-08-a.mdx has /café/: many servers take them for one.
  Give it another file name, slug or permalink.`,
  ],
  [
    'a page and a project',
    {
      'content/pages/a.mdx': text('permalink: /projects/map/\n'),
      'content/projects/map.mdx': text(''),
    },
    `content/projects/map.mdx [post-address-clash]
  content/projects/map.mdx and content/pages/a.mdx have the same address /projects/map/.
  Give it another file name, slug or permalink.`,
  ],
  [
    'a page at the address of the blog',
    { 'content/pages/blog.mdx': text('') },
    `content/pages/blog.mdx [post-address-clash]
  /blog/ is the address of something that Folia makes: the blog index.
  Give it another file name, slug or permalink.`,
  ],
  [
    'a post at the address of the home page',
    { 'content/posts/2026-01-08-a.mdx': text('permalink: /\n') },
    `content/posts/2026-01-08-a.mdx:3:12 [post-address-clash]
  / is the address of something that Folia makes: the home page.
  Give it another file name, slug or permalink.`,
  ],
  [
    'a page in a folder of files',
    { 'content/pages/a.mdx': text('permalink: /assets/a/\n') },
    `content/pages/a.mdx:3:12 [post-address-clash]
  /assets/a/ is the address of something that Folia makes: a folder of files.
  Give it another file name, slug or permalink.`,
  ],
  [
    'an old address that is in use',
    { 'content/pages/a.mdx': text('redirect_from: /b/\n'), 'content/pages/b.mdx': text('') },
    `content/pages/a.mdx:3:16 [redirect-from-clash]
  /b/ is given as an old address, but content/pages/b.mdx is there.
  Take it out of "redirect_from", or give content/pages/b.mdx another address.`,
  ],
  [
    'an old address that two texts claim',
    {
      'content/pages/a.mdx': text('redirect_from: /c/\n'),
      'content/pages/b.mdx': text('redirect_from: [/c/]\n'),
    },
    `content/pages/b.mdx:3:16 [redirect-from-clash]
  /c/ is given as an old address by content/pages/b.mdx and by content/pages/a.mdx.
  Take it out of one of the two.`,
  ],
  [
    'a redirect to the text itself',
    { 'content/posts/2026-01-08-a.mdx': text('redirect: /blog/2026/a/\n') },
    `content/posts/2026-01-08-a.mdx:3:11 [redirect-loop]
  The redirect to /blog/2026/a/ leads back to this very text.
  Take "redirect" out, or name where the text is now.`,
  ],
  [
    'redirects in a ring',
    {
      'content/posts/2026-01-08-a.mdx': text('redirect: /blog/2026/b/\n'),
      'content/posts/2026-01-08-b.mdx': text('redirect: /blog/2026/a/\n'),
    },
    `2 problems in your content:

content/posts/2026-01-08-a.mdx:3:11 [redirect-loop]
  The redirect leads to content/posts/2026-01-08-b.mdx, which itself leads on to /blog/2026/a/.
  Write the address where the text really is.

content/posts/2026-01-08-b.mdx:3:11 [redirect-loop]
  The redirect leads to content/posts/2026-01-08-a.mdx, which itself leads on to /blog/2026/b/.
  Write the address where the text really is.`,
  ],
  [
    'two translations in one language',
    {
      'content/pages/a.mdx': text('translation_key: a\n'),
      'content/pages/b.mdx': text('translation_key: a\n'),
    },
    `content/pages/b.mdx:3:18 [translation-clash]
  content/pages/b.mdx and content/pages/a.mdx have the translation_key "a" and the same language, en.
  Give one of them another "lang", or another translation_key.`,
  ],
  [
    'mistakes in front matter and in addresses',
    { 'content/pages/a.mdx': text('mood: b\n'), 'content/pages/blog.mdx': text('') },
    `2 problems in your content:

content/pages/a.mdx:3:1 [front-matter-unknown-key]
  "mood" is not a key of the front matter.
  Put keys of your own under "extra:". Known keys here: layout, title, description, lang, last_updated, last_modified_at, giscus_comments, toc, related_publications, bibliography, sidenotes, citation_style, citation_locale, keywords, sitemap, published, og_image, redirect_from, translation_key, _styles, extra, subtitle, permalink, redirect, nav, nav_order, dropdown, children, profile, announcements, news, latest_posts, selected_papers, social, contact_note, display_categories, horizontal, images, mermaid, chart, map, tabs, pretty_table, code_diff, pseudocode, tikzjax, typograms, calendar, marimo, disqus_comments.

content/pages/blog.mdx [post-address-clash]
  /blog/ is the address of something that Folia makes: the blog index.
  Give it another file name, slug or permalink.`,
  ],
];
