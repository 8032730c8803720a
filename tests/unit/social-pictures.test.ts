import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { socialPictures } from '../../src/integrations/social/social-pictures.ts';
import type { SocialCard } from '../../src/lib/social-card.ts';
import { loadSite } from '../../src/site.ts';
import { makeDrawingEngine } from '../helpers/drawing-engine.ts';
import { finishBuild } from '../helpers/finish-build.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const card: SocialCard = {
  title: 'Fired by noise',
  masthead: 'Notes',
  author: 'Ada Linden',
  host: 'folia.example',
  lang: 'en',
  dir: 'ltr',
};

/** The end of a build of a site with these files, whose pages want these cards. */
async function finish(
  files: Record<string, string>,
  orders: { path: string; card: SocialCard; file: string; key: string }[],
) {
  const settings = 'title: A\nurl: https://example.org\nauthor: { name: B }\n';
  const root = temporaryFolder({ 'content/site.yaml': settings, ...files });
  const site = loadSite('/engine', { FOLIA_SITE: root });
  const integration = socialPictures(makeDrawingEngine(root), site);
  const warnings: string[] = [];
  const manifest = { 'folia-social.json': JSON.stringify(orders) };
  const folder = await finishBuild(integration, manifest, [], warnings);
  return { written: readdirSync(folder, { recursive: true }).sort(), warnings };
}

describe('the pictures of link previews after a build', () => {
  it('are where pages say, and the list of them is not published', async () => {
    const orders = [{ path: '/social/a.png', card, file: 'content/posts/a.mdx', key: '' }];
    expect(await finish({}, orders)).toEqual({
      written: ['social', path.join('social', 'a.png')],
      warnings: [],
    });
  });

  it('are none if no page wants one', async () => {
    expect(await finish({}, [])).toEqual({ written: [], warnings: [] });
  });

  it('say what no font can show', async () => {
    const orders = [
      {
        path: '/social/a.png',
        card: { ...card, title: 'ꦱ' },
        file: 'content/posts/a.mdx',
        key: '',
      },
    ];
    expect((await finish({}, orders)).warnings).toEqual([
      'content/posts/a.mdx: no font of the pictures for link previews has ꦱ, so that the words with it are left out of the ' +
        'picture of “ꦱ”. Name a picture of your own as og_image.',
    ]);
  });

  it('name each figure that cannot be read, and where it is named', async () => {
    const files = {
      'content/assets/a.png': '',
      'content/assets/b.svg': '<svg',
      'content/posts/a.mdx': '---\ntitle: A\nthumbnail: assets/a.png\n---\n',
      'content/pages/b.mdx': '---\ntitle: B\nimg: assets/b.svg\n---\n',
    };
    const orders = [
      {
        path: '/social/a.jpg',
        card: { ...card, figure: 'assets/a.png' },
        file: 'content/posts/a.mdx',
        key: 'thumbnail',
      },
      {
        path: '/social/b.jpg',
        card: { ...card, figure: 'assets/b.svg' },
        file: 'content/pages/b.mdx',
        key: 'img',
      },
    ];
    await expect(finish(files, orders)).rejects.toThrow(
      `2 problems in your content:

content/pages/b.mdx:3:6 [image-unreadable]
  The image assets/b.svg of "img" cannot be read: it contains unsupported image format.
  Save it again as PNG, JPEG, WebP or SVG, or name another.

content/posts/a.mdx:3:12 [image-unreadable]
  The image assets/a.png of "thumbnail" cannot be read: it is empty.
  Save it again as PNG, JPEG, WebP or SVG, or name another.
`,
    );
  });
});
