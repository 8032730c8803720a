import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type * as ExternalPosts from './loaders/external-posts.ts';
import type { MdxEntry } from './loaders/mdx-entries.ts';
import type * as Texts from './loaders/texts.ts';
import type { NewsData } from './schemas/news.ts';
import type { PageData } from './schemas/page.ts';
import type { PostData } from './schemas/post.ts';
import type { ProjectData } from './schemas/project.ts';

/** Node's own way, as its modules are those that the configuration has loaded: Vite would compile each of them for this file. */
const require = createRequire(import.meta.url);
const { externalPostsLoader } = require('./loaders/external-posts.ts') as typeof ExternalPosts;
const { textLoaders } = require('./loaders/texts.ts') as typeof Texts;

// The loaders check the front matter themselves, because only they know its lines and columns.
export const collections = {
  posts: defineCollection({ loader: textLoaders.posts, schema: z.custom<MdxEntry<PostData>>() }),
  pages: defineCollection({ loader: textLoaders.pages, schema: z.custom<MdxEntry<PageData>>() }),
  external: defineCollection({
    loader: externalPostsLoader(),
    schema: z.custom<ExternalPosts.ExternalSourceData>(),
  }),
  projects: defineCollection({
    loader: textLoaders.projects,
    schema: z.custom<MdxEntry<ProjectData>>(),
  }),
  news: defineCollection({ loader: textLoaders.news, schema: z.custom<MdxEntry<NewsData>>() }),
};
