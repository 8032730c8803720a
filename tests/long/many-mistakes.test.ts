import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Builds of sites that are wrong: all that a writer reads. */

const settings = 'title: a\nurl: https://example.org\nbase: /notes/\nauthor: { name: b }\n';
const text = (yaml: string, body = 'A.') => `---\ntitle: A\n${yaml}---\n\n${body}\n`;

/** Builds a site: how it ends, and what it says after the lines of its progress, which begin with the clock. */
async function fail(site: string): Promise<string> {
  const { code, said } = await buildSite(site);
  const lines = stripVTControlCharacters(said).split('\n');
  const progress = lines.findLastIndex((line) => /^\d\d:\d\d:\d\d /.test(line));
  return `exit ${code}\n${lines
    .slice(progress + 1)
    .join('\n')
    .trimEnd()}`;
}

it('stops at the mistakes of all texts, tells of them in one run, and shows no line of code', async () => {
  const posts = {
    '2026-01-01-yaml.mdx': '---\ntitle: Maps: a history\n---\n',
    '2026-01-02-key.mdx': text('descripton: B\n'),
    '2026-01-03-mdx.mdx': text('', 'I <3 maps'),
    '2026-01-04-math.mdx': text('', 'The $\\foo$ and $$x'),
    '2026-01-05-component.mdx': text('', '<Figur src="a.png" />\n\n<Col>\n\na\n\n</Col>'),
    '2026-01-06-picture.mdx': text('', '![A](zero.png) and ![B](gone.png)'),
    'zero.png': '',
    '2026-01-07-latin.mdx': Buffer.from('---\ntitle: Café\n---\n', 'latin1'),
    '2026-01-09-notebook.ipynb': '{ "a"',
    '2026-01-10-cite.mdx': text('', '[@a]'),
    '2026-01-11-chart.mdx': text('', '```chartjs\n{ type: bar }\n```'),
  };
  const site = temporaryFolder({
    'content/site.yaml': settings,
    ...Object.fromEntries(
      Object.entries(posts).map(([name, content]) => [`content/posts/${name}`, content]),
    ),
    'content/publications/a.bib': '@book{a, title = {A\n',
    'content/pages/blog.mdx': text(''),
    'content/pages/b.mdx': text('redirect_from: /c/\n'),
    'content/pages/c.mdx': text(''),
    'content/projects/p.mdx': text('importance: high\n'),
    'content/news/n.mdx': text(''),
  });
  mkdirSync(path.join(site, 'content/posts/2026-01-08-folder.mdx'));
  expect(await fail(site)).toBe(`exit 1
18 problems in your content:

content/news/n.mdx:1:1 [post-date-missing]
  The news item has no date, neither in its front matter nor at the beginning of its file name.
  Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.

content/pages/b.mdx:3:16 [redirect-from-clash]
  /c/ is given as an old address, but content/pages/c.mdx is there.
  Take it out of "redirect_from", or give content/pages/c.mdx another address.

content/pages/blog.mdx [post-address-clash]
  /blog/ is the address of something that Folia makes: the blog index.
  Give it another file name, slug or permalink.

content/posts/2026-01-01-yaml.mdx:2:8 [front-matter-yaml]
  This is not YAML: Nested mappings are not allowed in compact mappings.
  Put text that holds a colon, a quote or another special character in quotes.

content/posts/2026-01-02-key.mdx:3:1 [front-matter-unknown-key]
  "descripton" is not a key of the front matter.
  Did you mean "description"?

content/posts/2026-01-03-mdx.mdx:5:3 [mdx-syntax]
  MDX reads a < in text as the beginning of an element, and this is not an element. (Unexpected character \`3\` (U+0033) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`.)
  To show it, write \\<3. Put a formula between dollars.

content/posts/2026-01-04-math.mdx:5:5 [math-katex]
  KaTeX cannot read the formula $\\foo$: Undefined control sequence: \\foo.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.

content/posts/2026-01-04-math.mdx:5:16 [math-unclosed]
  A formula opens here with $$ and is not closed in this paragraph.
  Close it with $$. For two dollars, write \\$\\$.

content/posts/2026-01-05-component.mdx:5:1 [component-unknown]
  There is no component <Figur>.
  Did you mean <Figure>? Your own go into content/components/.

content/posts/2026-01-05-component.mdx:7:1 [component-place]
  <Col> belongs inside <Row>.
  Move it there.

content/posts/2026-01-06-picture.mdx:5:1 [image-unreadable]
  The image zero.png cannot be read: the file is empty.
  Save it again as PNG, JPEG, WebP or SVG, or name another.

content/posts/2026-01-06-picture.mdx:5:20 [image-missing]
  The image gone.png does not exist. It was looked for at content/posts/gone.png and content/gone.png.
  Put the file at one of these places, or correct the path; upper and lower case count.

content/posts/2026-01-07-latin.mdx:2:11 [file-encoding]
  The file is not in UTF-8: here is a byte that stands for no character.
  Save it in your editor with the encoding UTF-8.

content/posts/2026-01-08-folder.mdx [file-unreadable]
  This is a folder, and it has the name of a file.
  Give the folder a name without this ending, or put the file in its place.

content/posts/2026-01-09-notebook.ipynb:1:6 [notebook-invalid]
  This is not JSON, which notebooks are: Colon Expected.
  Save it in Jupyter again. A merge may have left its marks in the file.

content/posts/2026-01-11-chart.mdx:6:3 [drawing-source]
  This is not JSON: Expected property name or '}'.
  Put keys and texts in double quotes, a comma between two entries and none after the last; JSON has no comments.

content/projects/p.mdx:3:13 [front-matter-value]
  "importance" is "high", which is not valid.
  It must be a number.

content/publications/a.bib:2:1 [bibliography-syntax]
  The BibTeX cannot be read: expected "text", got EOF.
  Look at the entry that begins before this place: a brace, a quote or a comma is missing.`);
});

it('stops when pages are made and lead nowhere: links, pictures, the menu, the footer, data for machines', async () => {
  const site = temporaryFolder({
    'content/site.yaml': `title: a
url: https://example.org
base: /notes/
author: { name: b, url: https://example.org/notes/me/ }
navigation:
  - { title: X, href: /menu/ }
  - { title: B, href: /blog/ }
footer: "See [w](/foot/)."
socials:
  lab: { title: L, url: /lab/, logo: /s.png }
`,
    'content/posts/2026-01-01-a.mdx': text(
      '',
      `[a](/none/) [b](#nope) [c](/notes/blog/) <a href="/gone.pdf">d</a>

<img src="/s.png" srcset="/s.png 1x, /t.png 2x" alt="" />

<Embed src="assets/e.html" title="E" />`,
    ),
    'content/posts/2026-01-02-b.mdx': text('redirect: /talks/\n'),
    'content/pages/about.mdx':
      '---\ntitle: About\npermalink: /\nlayout: about\nsubtitle: "[x](/sub/)"\nprofile:\n  more_info: "[y](/more/)"\n---\nHi.\n',
    'content/news/2026-01-03-n.mdx': '---\ninline: true\n---\n\nNews [z](/inline/).\n',
    'content/projects/p.mdx': text('redirect: /proj/\n'),
    'content/assets/e.html': '<a href="none.html">x</a>',
    'public/s.png': 'x',
  });
  expect(await fail(site)).toBe(`exit 1
14 problems in your content:

content/news/2026-01-03-n.mdx:5:10 [link-dead]
  The <a href> of / names /inline/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/pages/about.mdx:5:16 [link-dead]
  The <a href> of / names /sub/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/pages/about.mdx:7:19 [link-dead]
  The <a href> of / names /more/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/2026-01-01-a.mdx:5:1 [link-dead]
  The link leads to /none/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/2026-01-01-a.mdx:5:13 [link-dead]
  The link leads to #nope on /blog/2026/a/, and no element there has this id.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/2026-01-01-a.mdx:5:24 [link-dead]
  The link leads to /notes/blog/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/2026-01-01-a.mdx:5:42 [link-dead]
  The link leads to /gone.pdf, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/2026-01-01-a.mdx:7:38 [link-dead]
  The <img srcset> of /blog/2026/a/ names /t.png, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/2026-01-02-b.mdx:3:11 [redirect-target]
  The redirect leads to /talks/, and the site has neither a page nor a file there.
  Correct the path (without the base path of the site), or write a whole URL.

content/projects/p.mdx:3:11 [link-dead]
  The <a href> of /projects/ names /proj/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/site.yaml:4:25 [link-dead]
  The <script application/ld+json> of /blog/2026/a/ names /me, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/site.yaml:6:23 [link-dead]
  The <a href> of /404.html names /menu/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/site.yaml:8:18 [link-dead]
  The <a href> of /404.html names /foot/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/site.yaml:10:25 [link-dead]
  The <a href> of / names /lab/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.`);
});
