import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { MdxEntry } from './loaders/mdx-entries.ts';
import { pagesLoader } from './loaders/pages.ts';
import { postsLoader } from './loaders/posts.ts';
import type { PageData } from './schemas/page.ts';
import type { PostData } from './schemas/post.ts';

// The loaders check the front matter themselves, because only they know its lines and columns.
export const collections = {
  posts: defineCollection({ loader: postsLoader(), schema: z.custom<MdxEntry<PostData>>() }),
  pages: defineCollection({ loader: pagesLoader(), schema: z.custom<MdxEntry<PageData>>() }),
};
