import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { externalPostsLoader, type ExternalSourceData } from './loaders/external-posts.ts';
import type { MdxEntry } from './loaders/mdx-entries.ts';
import { textLoaders } from './loaders/texts.ts';
import type { NewsData } from './schemas/news.ts';
import type { PageData } from './schemas/page.ts';
import type { PostData } from './schemas/post.ts';
import type { ProjectData } from './schemas/project.ts';

// The loaders check the front matter themselves, because only they know its lines and columns.
export const collections = {
  posts: defineCollection({ loader: textLoaders.posts, schema: z.custom<MdxEntry<PostData>>() }),
  pages: defineCollection({ loader: textLoaders.pages, schema: z.custom<MdxEntry<PageData>>() }),
  external: defineCollection({
    loader: externalPostsLoader(),
    schema: z.custom<ExternalSourceData>(),
  }),
  projects: defineCollection({
    loader: textLoaders.projects,
    schema: z.custom<MdxEntry<ProjectData>>(),
  }),
  news: defineCollection({ loader: textLoaders.news, schema: z.custom<MdxEntry<NewsData>>() }),
};
