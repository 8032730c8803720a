import type { Loader } from 'astro/loaders';
import { newsSchema } from '../schemas/news.ts';
import { checkDate, dateOf } from './date-check.ts';
import { mdxLoader } from './mdx-collection.ts';

/** `content/news/`: each file a news item, with a page at `/news/<file>/` unless it is `inline`. */
export function newsLoader(): Loader {
  return mdxLoader({
    folder: 'news',
    schema: newsSchema,
    dateOf,
    check: (file) => checkDate(file, 'news item'),
  });
}
