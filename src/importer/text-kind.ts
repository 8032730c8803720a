import type * as z from 'zod';
import { newsSchema } from '../schemas/news.ts';
import { pageSchema } from '../schemas/page.ts';
import { postSchema } from '../schemas/post.ts';
import { projectSchema } from '../schemas/project.ts';

/** What a text is in Folia. */
export type TextKind = 'post' | 'page' | 'project' | 'news';

export const schemas: Readonly<Record<TextKind, z.ZodObject>> = {
  post: postSchema,
  page: pageSchema,
  project: projectSchema,
  news: newsSchema,
};
