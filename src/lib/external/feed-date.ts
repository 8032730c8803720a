import { parseWrittenDate, toInstant } from '../dates.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zones that RFC 822 names; others, its military letters among them, mean UTC (RFC 5322 §4.3). */
const zones: Readonly<Record<string, string>> = {
  EDT: '-0400',
  EST: '-0500',
  CDT: '-0500',
  CST: '-0600',
  MDT: '-0600',
  MST: '-0700',
  PDT: '-0700',
  PST: '-0800',
};

const rfc822 =
  /^(?:[a-z]+\.?,?\s+)?(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\.?\s+(?<year>\d{4}|\d{2})(?:\s+(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\s*(?<zone>[+-]\d{2}:?\d{2}|[a-z]+))?)?$/i;

/**
 * Reads the date of an entry: RFC 822 as RSS has it (`Sat, 07 Sep 2002 09:42:31 EST`; years of two digits are those of RFC 5322
 * §4.3), RFC 3339 as Atom, JSON Feed and Dublin Core have it.
 *
 * @param timeZone of dates that name none.
 * @returns undefined if the text is no date, or a day that does not exist.
 */
export function parseFeedDate(text: string, timeZone: string): Date | undefined {
  const groups = rfc822.exec(text.trim())?.groups;
  const written = parseWrittenDate(groups ? toIso(groups) : text);
  return written && toInstant(written, timeZone);
}

/** As `parseWrittenDate` reads it. A month that does not exist becomes the month 0, which does not either. */
function toIso(groups: Partial<Record<string, string>>): string {
  const { day = '', month = '', year = '', time = '00:00', zone } = groups;
  const number = months.indexOf(month.toLowerCase()) + 1;
  return `${fullYear(year)}-${number}-${day} ${time}${zone === undefined ? '' : offsetOf(zone)}`;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
}

function offsetOf(zone: string): string {
  return /^[+-]/.test(zone) ? zone : (zones[zone.toUpperCase()] ?? 'Z');
}
