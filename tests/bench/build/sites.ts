import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { pictureCount, writePost, type Kind } from './texts.ts';

/** A site that can be built and changed. */
export interface BenchSite {
  name: string;
  /** Its folder, absolute. */
  folder: string;
  /** Where Astro runs, and what it is told. */
  cwd: string;
  environment: Readonly<Record<string, string>>;
  editPost: () => void;
  changeSetting: () => void;
}

/** What an edit puts into a post, each time once more. */
export const editedWords = 'A new word on the ';

interface Posts {
  count: number;
  kind: Kind;
}

/** A site of Folia's, without what is counted by itself. */
export async function writeFoliaSite(
  engine: string,
  folder: string,
  posts: Posts,
): Promise<BenchSite & { switchOn: (setting: 'search' | 'og_image') => void }> {
  const settings = path.join(folder, 'content/site.yaml');
  const post = await writePosts(path.join(folder, 'content'), posts, 'posts');
  mkdirSync(path.join(folder, 'public'));
  writeFileSync(
    settings,
    `title: Bench
url: https://bench.example
author: { name: Ada Linden }
search: false
og_image: false
`,
  );
  return {
    name: 'Folia',
    folder,
    cwd: engine,
    environment: { FOLIA_SITE: folder },
    editPost: () => replaceIn(post, 'The ', editedWords),
    changeSetting: () => replaceIn(settings, 'title: Bench', 'title: Bench of another name'),
    switchOn: (setting) => replaceIn(settings, `${setting}: false`, `${setting}: true`),
  };
}

/** The same site in a new folder: its texts are compiled anew, its pictures are known by their content. */
export function moveFoliaSite(site: BenchSite, folder: string): BenchSite {
  for (const part of ['content', 'public']) {
    cpSync(path.join(site.folder, part), path.join(folder, part), { recursive: true });
  }
  return { ...site, folder, environment: { FOLIA_SITE: folder } };
}

/** What Astro's documentation tells of a blog with mathematics, around a bare page. */
export async function writeStockSite(
  engine: string,
  folder: string,
  posts: Posts,
): Promise<BenchSite> {
  const post = await writePosts(path.join(folder, 'src'), posts, 'posts');
  symlinkSync(path.join(engine, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const page = path.join(folder, 'src/pages/blog/[id].astro');
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, stockPage);
  writeFileSync(path.join(folder, 'src/content.config.ts'), stockCollection);
  writeFileSync(path.join(folder, 'astro.config.mjs'), stockConfig);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  return {
    name: 'Astro',
    folder,
    cwd: folder,
    environment: {},
    editPost: () => replaceIn(post, 'The ', editedWords),
    changeSetting: () => replaceIn(page, 'Bench', 'Bench of another name'),
  };
}

/** @returns one of the posts, to be edited. */
async function writePosts(root: string, { count, kind }: Posts, name: string): Promise<string> {
  const folder = path.join(root, name);
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(path.join(folder, `post-${index}.mdx`), writePost(index, kind));
  }
  if (kind === 'figures') await writePictures(path.join(root, 'assets/img'));
  return path.join(folder, 'post-0.mdx');
}

async function writePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < pictureCount; index++) {
    const size = { width: 1600, height: 1000 };
    const noise = { type: 'gaussian', mean: 40 + index * 4, sigma: 20 } as const;
    await sharp({ create: { ...size, channels: 3, background: '#fff', noise } })
      .blur(6)
      .png()
      .toFile(path.join(folder, `${index}.png`));
  }
}

function replaceIn(file: string, old: string, fresh: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(old, fresh));
}

const stockPage = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('posts');
  return posts.map((post) => ({ params: { id: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{post.data.title} | Bench</title></head>
  <body><h1>{post.data.title}</h1><Content /></body>
</html>
`;

const stockCollection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './src/posts' }),
    schema: z.object({
      title: z.string(),
      date: z.date(),
      description: z.string(),
      tags: z.array(z.string()),
      categories: z.array(z.string()),
    }),
  }),
};
`;

const stockConfig = `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
export default defineConfig({
  site: 'https://bench.example',
  integrations: [mdx()],
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
});
`;
