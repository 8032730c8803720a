import type { Loader } from 'astro/loaders';
import { postSchema } from '../schemas/post.ts';
import { checkDate } from './date-check.ts';
import { mdxLoader } from './mdx-collection.ts';

/** `content/posts/`: `<name>.mdx` or `<name>/index.mdx`, in folders at will. */
export function postsLoader(): Loader {
  return mdxLoader({
    folder: 'posts',
    schema: postSchema,
    check: (file) => checkDate(file, 'post'),
  });
}
