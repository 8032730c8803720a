import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../src/integrations/dead-links.ts';
import type { SiteTarget } from '../../src/lib/site-links.ts';
import { finishBuild } from '../helpers/finish-build.ts';

const place = { file: 'content/posts/p.mdx', line: 3, column: 11 };

const built = {
  'index.html': '<h1 id="top-of-all">Home</h1>',
  'blog/2025/atlas/index.html': '<h2 id="méthode">M</h2><a name="old">O</a>',
  'about.html': '',
  'assets/a.pdf': '',
  _redirects: '# mine\n/notes/moved/ /notes/\n/notes/talks/* https://talks.example/:splat',
};

/** Looks at the links of a site that is at `/notes/`. */
const check = (links: Partial<SiteTarget>[]): Promise<string> =>
  finishBuild(
    deadLinks('/notes/'),
    {
      ...built,
      'folia-links.json': JSON.stringify(
        links.map((link) => ({ ...place, fragment: '', ...link })),
      ),
    },
    ['', 'blog/2025/atlas/'],
  );

describe('links after a build', () => {
  it('lead to pages, files, elements, and what the writer redirects', async () => {
    const folder = await check([
      { path: '/' },
      { path: '/blog/2025/atlas/', fragment: 'méthode' },
      { path: '/blog/2025/atlas', fragment: 'old' },
      { path: '/blog/2025/atlas/', fragment: 'top' },
      { path: '/blog/2025/atlas/', fragment: ':~:text=words' },
      { path: '/about' },
      { path: '/assets/a.pdf', fragment: 'page=3' },
      { path: '/moved/' },
      { path: '/talks/2019/' },
    ]);
    expect(existsSync(path.join(folder, 'folia-links.json'))).toBe(false);
  });

  it('or the build fails, and says which do not', async () => {
    const links = [
      { path: '/blog/2026/atlas/' },
      { path: '/nothing/like/it/' },
      { path: '/blog/2025/atlas/', fragment: 'methode' },
      { path: '/', fragment: 'elsewhere' },
    ];
    await expect(check(links)).rejects.toThrow(`4 problems in your content:

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
