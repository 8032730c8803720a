import path from 'node:path';
import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, type WrittenDate } from '../lib/dates.ts';
import type { ContentProblem } from '../lib/errors.ts';
import type { MdxFile } from './mdx-files.ts';

type DatedFile = MdxFile<{ date?: WrittenDate | undefined }>;

/** The date of a text: that of its front matter, else the one that begins its file name. */
export function dateOf({ data, name }: DatedFile): WrittenDate | undefined {
  return data.date ?? parseWrittenDate(dateFromFile(name) ?? '');
}

/**
 * What is wrong if a text that needs a date has none.
 *
 * @param kind the text in a sentence: `post`.
 */
export function checkDate(file: DatedFile, kind: string): ContentProblem[] {
  if (dateOf(file)) return [];
  return [
    {
      id: 'post-date-missing',
      file: file.name,
      line: 1,
      column: 1,
      message: `The ${kind} has no date, neither in its front matter nor at the beginning of its file name.`,
      remedy: `Add "date": 2026-01-08, or call the file 2026-01-08-…${path.extname(file.name)}.`,
    },
  ];
}
