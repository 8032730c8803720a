import type { Loader } from 'astro/loaders';
import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate } from '../lib/dates.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { postSchema, type PostData } from '../schemas/post.ts';
import { mdxLoader } from './mdx-collection.ts';
import type { MdxFile } from './mdx-files.ts';

/** `content/posts/`: `<name>.mdx` or `<name>/index.mdx`, in folders at will. */
export function postsLoader(): Loader {
  return mdxLoader({ folder: 'posts', schema: postSchema, check: checkDate });
}

function checkDate({ data, name }: MdxFile<PostData>): ContentProblem[] {
  if (data.date || parseWrittenDate(dateFromFile(name) ?? '')) return [];
  return [
    {
      id: 'post-date-missing',
      file: name,
      line: 1,
      column: 1,
      message:
        'The post has no date, neither in its front matter nor at the beginning of its file name.',
      remedy: 'Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.',
    },
  ];
}
