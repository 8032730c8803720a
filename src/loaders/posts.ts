import { postSchema } from '../schemas/post.ts';
import { checkDate, dateOf } from './date-check.ts';
import type { MdxCollection } from './mdx-collection.ts';
import { nameNotices } from './notices.ts';
import { relatePosts } from './related-posts.ts';

/** `content/posts/`: `<name>.mdx` or `<name>/index.mdx`, or notebooks (`.ipynb`) of such names, in folders at will; in `astro dev` also `content/drafts/`. */
export const posts: MdxCollection<typeof postSchema> = {
  folder: 'posts',
  drafts: 'drafts',
  schema: postSchema,
  dateOf,
  check: (file) => checkDate(file, 'post'),
  notices: nameNotices,
  relate: relatePosts,
};
