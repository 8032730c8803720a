import { site } from 'virtual:folia/site';
import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, toCalendarDate, toInstant } from '../lib/dates.ts';
import type { MdxEntry } from '../loaders/mdx-collection.ts';
import type { PostData } from '../schemas/post.ts';

/** When a post was published: by its front matter, else by its file name. */
export function postDate({ frontMatter, file }: MdxEntry<PostData>): Date {
  const written = frontMatter.date ?? parseWrittenDate(dateFromFile(file) ?? '');
  if (!written) throw new Error(`The loader let ${file} pass without a date.`);
  return toInstant(written, site.settings.timezone);
}

/** The year of a date in the site's time zone: the one in addresses. */
export function yearOf(date: Date): number {
  return toCalendarDate(date, site.settings.timezone).year;
}
