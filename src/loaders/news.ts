import { newsSchema } from '../schemas/news.ts';
import { checkDate, dateOf } from './date-check.ts';
import type { MdxCollection } from './mdx-collection.ts';

/** `content/news/`: each file a news item, with a page at `/news/<file>/` unless it is `inline`. */
export const news: MdxCollection<typeof newsSchema> = {
  folder: 'news',
  schema: newsSchema,
  dateOf,
  check: (file) => checkDate(file, 'news item'),
};
