import { parseWrittenDate } from '../lib/dates.ts';

/** What the file name of a post says. */
export interface PostName {
  /** As it is written there: `2026-01-08`. Undefined without one, and then Jekyll does not publish the post. */
  date: string | undefined;
  /** The rest of the name in words, each with a capital, as Jekyll does it. */
  title: string;
}

const pattern =
  /^(?:(?<date>\d{4}-\d{1,2}-\d{1,2})-)?(?<slug>.+)\.(?:md|markdown|mkdown|mkdn|mkd|html)$/i;

/** Whether Jekyll takes a file of this name for a post, dated or not. */
export function isPostFile(name: string): boolean {
  return pattern.test(name) && !name.startsWith('.') && !/^readme\./i.test(name);
}

export function readPostName(name: string): PostName {
  const { date, slug = name } = pattern.exec(name)?.groups ?? {};
  const isDay = date !== undefined && parseWrittenDate(date) !== undefined;
  return {
    date: isDay ? date : undefined,
    title: slug
      .replaceAll(/[-_]+/g, ' ')
      .trim()
      .replaceAll(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()),
  };
}
