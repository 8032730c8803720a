import { site } from 'virtual:folia/site';
import { toCalendarDate } from '../lib/dates.ts';
import type { MdxEntry } from '../loaders/mdx-entries.ts';

/** When a post was published. */
export function postDate({ date, file }: Pick<MdxEntry<unknown>, 'date' | 'file'>): Date {
  if (!date) throw new Error(`The loader let ${file} pass without a date.`);
  return date;
}

/** The year of a date in the site's time zone: the one in addresses. */
export function yearOf(date: Date): number {
  return toCalendarDate(date, site.settings.timezone).year;
}
