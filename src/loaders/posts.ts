import type { Loader } from 'astro/loaders';
import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, type WrittenDate } from '../lib/dates.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { postSchema, type PostData } from '../schemas/post.ts';
import { mdxLoader } from './mdx-collection.ts';
import type { MdxFile } from './mdx-files.ts';
import { languageNotices, nameNotices } from './notices.ts';

/** `content/posts/`: `<name>.mdx` or `<name>/index.mdx`, in folders at will; in `astro dev` also `content/drafts/`. */
export function postsLoader(): Loader {
  return mdxLoader({
    folder: 'posts',
    drafts: 'drafts',
    schema: postSchema,
    dateOf,
    check: checkDate,
    notices: (posts, { settings }) => [
      ...nameNotices(posts),
      ...languageNotices(posts, settings.lang),
    ],
  });
}

function dateOf({ data, name }: MdxFile<PostData>): WrittenDate | undefined {
  return data.date ?? parseWrittenDate(dateFromFile(name) ?? '');
}

function checkDate(file: MdxFile<PostData>): ContentProblem[] {
  if (dateOf(file)) return [];
  return [
    {
      id: 'post-date-missing',
      file: file.name,
      line: 1,
      column: 1,
      message:
        'The post has no date, neither in its front matter nor at the beginning of its file name.',
      remedy: 'Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.',
    },
  ];
}
