import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../src/integrations/dead-links.ts';
import type { SiteTarget } from '../../src/lib/site-links.ts';
import { loadSite } from '../../src/site.ts';
import { finishBuild } from '../helpers/finish-build.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const place = { file: 'content/posts/p.mdx', line: 3, column: 11 };

const built = {
  'index.html': '<h1 id="top-of-all">Home</h1>',
  'blog/2025/atlas/index.html': '<h2 id="méthode">M</h2><a name="old">O</a>',
  'about.html': '',
  'assets/a.pdf': '',
  _redirects: '# mine\n/notes/moved/ /notes/\n/notes/talks/* https://talks.example/:splat',
};

interface Told {
  links?: Partial<SiteTarget>[];
  redirects?: string[];
  texts?: { file: string; path: string }[];
}

/**
 * Looks at what a build has written of a site.
 *
 * @param told what the pages of the build tell of its texts.
 * @param output files that the build has written besides.
 * @param written files of the writer.
 */
async function check(
  { links = [], redirects = [], texts = [] }: Told,
  output: Readonly<Record<string, string>> = {},
  { base = '/notes/', written = {} }: { base?: string; written?: Record<string, string> } = {},
): Promise<string> {
  const yaml = 'title: a\nurl: https://site.example\nauthor: { name: b }\n';
  const root = temporaryFolder({
    'package-lock.json': '{}',
    'content/site.yaml': `${yaml}base: ${base}\n`,
    ...written,
  });
  const manifest = {
    texts,
    links: links.map((link) => ({ ...place, fragment: '', ...link })),
    redirects: redirects.map((target) => ({ ...place, target })),
  };
  return finishBuild(
    deadLinks(root, loadSite(root, { FOLIA_SITE: root })),
    { ...built, ...output, 'folia-links.json': JSON.stringify(manifest) },
    ['', 'blog/2025/atlas/'],
  );
}

describe('links after a build', () => {
  it('lead to pages, files, elements, and what the writer redirects', async () => {
    const folder = await check({
      links: [
        { path: '/' },
        { path: '/blog/2025/atlas/', fragment: 'méthode' },
        { path: '/blog/2025/atlas', fragment: 'old' },
        { path: '/blog/2025/atlas/', fragment: 'top' },
        { path: '/blog/2025/atlas/', fragment: ':~:text=words' },
        { path: '/about' },
        { path: '/assets/a.pdf', fragment: 'page=3' },
        { path: '/moved/' },
        { path: '/talks/2019/' },
      ],
    });
    expect(existsSync(path.join(folder, 'folia-links.json'))).toBe(false);
  });

  it('or the build fails, and says which do not', async () => {
    const links = [
      { path: '/blog/2026/atlas/' },
      { path: '/nothing/like/it/' },
      { path: '/blog/2025/atlas/', fragment: 'methode' },
      { path: '/', fragment: 'elsewhere' },
    ];
    await expect(check({ links })).rejects.toThrow(`4 problems in your content:

content/posts/p.mdx:3:11 [link-dead]
  The link leads to /blog/2026/atlas/, and the site has neither a page nor a file there.
  Did you mean /blog/2025/atlas/? If so, write that, or name it in "known_dead_links" of site.yaml.

content/posts/p.mdx:3:11 [link-dead]
  The link leads to /nothing/like/it/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/posts/p.mdx:3:11 [link-dead]
  The link leads to #methode on /blog/2025/atlas/, and no element there has this id.
  Did you mean #méthode? If so, write that, or name it in "known_dead_links" of site.yaml.

content/posts/p.mdx:3:11 [link-dead]
  The link leads to #elsewhere on /, and no element there has this id.
  Correct the address, or name it in "known_dead_links" of site.yaml.
`);
  });
});

describe('redirects of posts', () => {
  it('lead to pages and files', async () => {
    const redirects = ['/', '/about', '/about.html', '/b%C3%A9.pdf?x#y'];
    await check({ redirects }, { 'bé.pdf': '' });
  });

  it('or the build fails, together with what links lead to', async () => {
    await expect(check({ redirects: ['/a/'], links: [{ path: '/b/' }] })).rejects
      .toThrow(`2 problems in your content:

content/posts/p.mdx:3:11 [redirect-target]
  The redirect leads to /a/, and the site has neither a page nor a file there.
  Correct the path (without the base path of the site), or write a whole URL.

content/posts/p.mdx:3:11 [link-dead]
  The link leads to /b/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.
`);
  });
});

describe('every other address of the output', () => {
  const texts = [{ file: 'content/posts/p.mdx', path: '/p/' }];
  const post = (body: string) => ({
    written: { 'content/posts/p.mdx': `---\ntitle: A\n---\n${body}\n` },
  });
  const problem = (where: string, message: string) => `1 problem in your content:

${where} [link-dead]
  ${message}
  Correct the address, or name it in "known_dead_links" of site.yaml.
`;

  it.each([
    [
      '<img srcset>',
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" />',
      '<img src="/notes/assets/a.pdf" srcset="/notes/b.png 2x">',
      'content/posts/p.mdx:4:38',
      'names /b.png, and the site has neither a page nor a file there',
    ],
    [
      '<source srcset>',
      '<source srcset="/caf%C3%A9.avif" />',
      '<source srcset="/notes/caf%C3%A9.avif">',
      'content/posts/p.mdx:4:17',
      'names /café.avif, and the site has neither a page nor a file there',
    ],
    [
      '<area href>',
      '<area href="/#none" />',
      '<area href="/notes/#none">',
      'content/posts/p.mdx:4:13',
      'leads to #none on /, and no element there has this id',
    ],
  ])('is looked for in the text of the page: %s', async (name, body, html, where, missing) => {
    await expect(check({ texts }, { 'p/index.html': html }, post(body))).rejects.toThrow(
      problem(where, `The ${name} of /p/ ${missing}.`),
    );
  });

  it('is looked for without a base path, too', async () => {
    const output = { 'p/index.html': '<img src="/b.png">' };
    await expect(
      check({ texts }, output, { base: '/', ...post('<img src="/b.png" />') }),
    ).rejects.toThrow(
      problem(
        'content/posts/p.mdx:4:11',
        'The <img src> of /p/ names /b.png, and the site has neither a page nor a file there.',
      ),
    );
  });

  it('is named once if it is in the settings, and so on every page', async () => {
    const page = '<nav><a href="/notes/talks/all/">Talks</a></nav>';
    const yaml =
      'title: a\nurl: https://site.example\nauthor: { name: b }\nbase: /notes/\nnavigation:\n  - { title: Talks, href: /papers/ }\n';
    const output = {
      'p/index.html': page.replace('talks/all', 'papers'),
      'q/index.html': page.replace('talks/all', 'papers'),
    };
    await expect(
      check({ texts }, output, {
        written: { 'content/site.yaml': yaml, 'content/posts/p.mdx': '' },
      }),
    ).rejects.toThrow(
      problem(
        'content/site.yaml:6:27',
        'The <a href> of /p/ names /papers/, and the site has neither a page nor a file there.',
      ),
    );
  });

  it('is said of the page alone if a feed has it, too', async () => {
    const entry =
      '<entry><id>https://site.example/notes/p/</id><link href="https://site.example/notes/p/"/><content type="html">&lt;img src="/notes/b.png"&gt;</content></entry>';
    const output = {
      'p/index.html': '<img src="/notes/b.png">',
      'feed.xml': `<feed>${entry}</feed>`,
    };
    await expect(check({ texts }, output, post('![B](/b.png)'))).rejects.toThrow(
      problem(
        'content/posts/p.mdx:4:6',
        'The <img src> of /p/ names /b.png, and the site has neither a page nor a file there.',
      ),
    );
  });

  it('is said of the output if nobody wrote it: a feed, the sitemap', async () => {
    const sitemap = '<urlset><url><loc>https://site.example/notes/none/</loc></url></urlset>';
    await expect(check({}, { 'sitemap.xml': sitemap })).rejects.toThrow(
      problem(
        'dist/sitemap.xml',
        'The <loc> of /sitemap.xml names /none/, and the site has neither a page nor a file there.',
      ),
    );
  });

  it('is outside of the site without the base path that a component of the writer left out', async () => {
    const output = { 'p/index.html': '<a href="/blog/">a</a>' };
    const written = {
      'content/posts/p.mdx': '',
      'content/components/Plot.astro': '<a href="/blog/">a</a>',
    };
    await expect(check({ texts }, output, { written })).rejects.toThrow(`1 problem in your content:

content/components/Plot.astro:1:10 [link-dead]
  The <a href> of /p/ names /blog/, which is outside of the site: that is at its "base".
  Add the base path to the address: a component of yours has it in import.meta.env.BASE_URL.
`);
  });

  it('is left to the writer in files that are published as they are', async () => {
    const html = '<a href="none.html">a</a>';
    const written = { 'content/assets/a.html': html, 'public/b.html': html };
    await check({}, { 'assets/a.html': html, 'b.html': html }, { written });
  });

  it('is known already if it is the target of a redirect, which lists lead to', async () => {
    const output = { 'p/index.html': '<a href="/notes/gone/">a</a>' };
    await expect(
      check({ texts, redirects: ['/gone/'] }, output, {
        written: { 'content/posts/p.mdx': 'redirect: /gone/' },
      }),
    ).rejects.toThrow(
      /^1 problem in your content:\n\ncontent\/posts\/p\.mdx:3:11 \[redirect-target\]/,
    );
  });

  it('may lack the slash at its end, and lead to what the writer redirects', async () => {
    const html = '<a href="/notes/blog/2025/atlas">a</a> <a href="/notes/talks/2019/">b</a>';
    await check({ texts }, { 'p/index.html': html });
  });
});
