import { describe, expect, it } from 'vitest';
import { findPictures, pictures } from '../../src/integrations/pictures.ts';
import { findSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';

function siteWith(files: Record<string, string>) {
  const root = temporaryFolder(files);
  return findSite(root, { FOLIA_SITE: root });
}

const matter = (yaml: string): string => `---\n${yaml}\n---\n`;

describe('pictures that front matter names', () => {
  it('are found in every folder, nested keys included, with or without a slash', () => {
    const { content, public: served } = siteWith({
      'content/posts/a.mdx': matter('thumbnail: assets/a.png'),
      'content/posts/deep/b/index.mdx': matter('thumbnail: /assets/a.png'),
      'content/drafts/c.mdx': matter('thumbnail: c.svg'),
      'content/pages/about.mdx': matter('profile: { image: assets/me.jpg }'),
      'content/projects/d.mdx': matter('img: /assets/d d.png'),
      'content/assets/a.png': '',
      'content/assets/me.jpg': '',
      'content/assets/d d.png': '',
      'content/assets/unnamed.png': '',
      'public/c.svg': svg,
    });
    expect(findPictures(content, served)).toEqual({
      imported: ['assets/a.png', 'assets/d d.png', 'assets/me.jpg'],
      served: ['c.svg'],
    });
  });

  it('are not URLs, missing files, or anything in front matter that cannot be read', () => {
    const { content, public: served } = siteWith({
      'content/posts/a.mdx': matter('thumbnail: https://images.example/a.png'),
      'content/posts/b.mdx': matter('thumbnail: assets/missing.png'),
      'content/posts/c.mdx': matter('thumbnail: [assets/a.png'),
      'content/posts/d.mdx': matter('thumbnail: 3'),
      'content/posts/e.mdx': 'No front matter.',
      'content/assets/a.png': '',
    });
    expect(findPictures(content, served)).toEqual({ imported: [], served: [] });
  });

  it('become a module: files to import when asked for, and the sizes of served ones', async () => {
    const site = siteWith({
      'content/posts/a.mdx': matter('thumbnail: assets/a.png'),
      'content/posts/b.mdx': matter('thumbnail: b.svg'),
      'content/posts/c.mdx': matter('thumbnail: c.svg'),
      'content/assets/a.png': '',
      'public/b.svg': svg,
      'public/c.svg': 'not a picture',
    });
    const { resolveId, load } = pictures(site) as unknown as {
      resolveId: (id: string) => string | undefined;
      load: (id: string) => Promise<string | undefined>;
    };
    expect(resolveId('virtual:folia/site')).toBeUndefined();
    expect(await load('virtual:folia/site')).toBeUndefined();
    expect(await load(resolveId('virtual:folia/pictures') ?? '')).toBe(
      `export const imported = {"assets/a.png": () => import("${site.content}/assets/a.png"),};\n` +
        'export const served = {"b.svg":{"width":30,"height":20},"c.svg":{}};',
    );
  });
});
