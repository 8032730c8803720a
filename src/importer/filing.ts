import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, toInstant, toLocalTime, type LocalTime } from '../lib/dates.ts';
import { names } from '../schemas/fields.ts';
import type { NewSite, PlacedText } from './placed-text.ts';
import { textOf } from './values.ts';

const nameList = names();

/** When a post was written, by its front matter or its file; undefined if neither says. */
export function timeOf(
  { document, target }: PlacedText,
  { timezone }: Pick<NewSite, 'timezone'>,
): LocalTime | undefined {
  const written = [textOf(document.values['date']), dateFromFile(target)];
  const date = written.map((text) => parseWrittenDate(text ?? '')).find((found) => found);
  return date && toLocalTime(toInstant(date, timezone), timezone);
}

export function tagsOf({ document }: PlacedText): string[] {
  return listed(document.values['tags']);
}

/** Jekyll has a key for one category, and one for several. */
export function categoriesOf({ document: { values } }: PlacedText): string[] {
  const one = textOf(values['category']);
  return [...listed(values['categories']), ...(one === undefined ? [] : [one])];
}

function listed(value: unknown): string[] {
  const parsed = nameList.safeParse(value);
  return parsed.success ? parsed.data : [];
}
