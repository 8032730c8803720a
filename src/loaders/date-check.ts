import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, type WrittenDate } from '../lib/dates.ts';
import type { ContentProblem } from '../lib/errors.ts';
import type { MdxFile } from './mdx-files.ts';

interface Dated {
  date?: WrittenDate | undefined;
}

/**
 * What is wrong if a text that needs a date has none, neither in its front matter nor in its file name.
 *
 * @param kind the text in a sentence: `post`.
 */
export function checkDate({ data, name }: MdxFile<Dated>, kind: string): ContentProblem[] {
  if (data.date || parseWrittenDate(dateFromFile(name) ?? '')) return [];
  return [
    {
      id: 'post-date-missing',
      file: name,
      line: 1,
      column: 1,
      message: `The ${kind} has no date, neither in its front matter nor at the beginning of its file name.`,
      remedy: 'Add "date": 2026-01-08, or call the file 2026-01-08-….mdx.',
    },
  ];
}
