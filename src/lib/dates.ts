import { Temporal } from 'temporal-polyfill';

/** A date as the writer put it: perhaps without a time, perhaps without an offset. */
export interface WrittenDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** `Z` or `+09:00`; without it the site's time zone holds. */
  offset?: string | undefined;
}

/** A day of the calendar in some time zone. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** A moment as the clocks of some time zone show it. */
export interface LocalTime extends CalendarDate {
  hour: number;
  minute: number;
  second: number;
  /** 1 to 366. */
  dayOfYear: number;
  /** 1 (Monday) to 7. */
  dayOfWeek: number;
  /** Week of ISO 8601, 1 to 53. */
  week: number;
  /** The year that the week belongs to. */
  yearOfWeek: number;
}

const writtenDate =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:[Tt]|[ \t]+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?[ \t]*(?<offset>[Zz]|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a date in any of the spellings that Jekyll takes: `2026-01-08`, `2026-1-8`, `2026-01-08 12:00`,
 * `2026-01-08 12:00:00 +0900`, `2026-01-08T12:00:00Z`.
 *
 * @returns undefined if the text is no date, or a day that does not exist (30 February).
 */
export function parseWrittenDate(text: string): WrittenDate | undefined {
  const groups = writtenDate.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const parts = {
    year: Number(groups['year']),
    month: Number(groups['month']),
    day: Number(groups['day']),
    hour: Number(groups['hour'] ?? 0),
    minute: Number(groups['minute'] ?? 0),
    second: Number(groups['second'] ?? 0),
  };
  try {
    Temporal.PlainDateTime.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
  return { ...parts, offset: normalizeOffset(groups['offset']) };
}

/** The instant that a written date names. A date without a time is the day's first moment. */
export function toInstant(written: WrittenDate, timeZone: string): Date {
  const { offset, ...parts } = written;
  const local = Temporal.PlainDateTime.from(parts);
  return new Date(local.toZonedDateTime(offset ?? timeZone).epochMilliseconds);
}

/** The day on which an instant falls in a time zone: it decides the year of an address. */
export function toCalendarDate(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(
    instant.getTime(),
  ).toZonedDateTimeISO(timeZone);
  return { year, month, day };
}

/** What clocks and calendars of a time zone show at an instant. */
export function toLocalTime(instant: Date, timeZone: string): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  const { year, month, day, hour, minute, second, dayOfYear, dayOfWeek } = local;
  // The ISO calendar has weeks; Temporal leaves them open for calendars that have none.
  const { weekOfYear: week = 1, yearOfWeek = year } = local;
  return { year, month, day, hour, minute, second, dayOfYear, dayOfWeek, week, yearOfWeek };
}

/** Whether `Intl` and Temporal know this name from the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `8 January 2026`, in the order and words of the language. */
export function formatDate(instant: Date, language: string, timeZone: string): string {
  return formatterOf(language, { dateStyle: 'long', timeZone }).format(instant);
}

/** `Jan 2026`, in the words of the language; always of the Gregorian calendar, as references have it. */
export function formatShortMonth(instant: Date, language: string, timeZone: string): string {
  return formatterOf(language, {
    month: 'short',
    year: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
  }).format(instant);
}

/** `8 Jan`, in the order and words of the language: a date in a list of one year. */
export function formatDay(instant: Date, language: string, timeZone: string): string {
  return formatterOf(language, { month: 'short', day: 'numeric', timeZone }).format(instant);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once: a list of a thousand posts writes as many dates, and a formatter costs a hundred times what it is used for. */
function formatterOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const existing = formatters.get(key);
  if (existing) return existing;
  const created = new Intl.DateTimeFormat(language, options);
  formatters.set(key, created);
  return created;
}

function normalizeOffset(offset: string | undefined): string | undefined {
  if (offset === undefined) return undefined;
  if (/^(z|utc|gmt)$/i.test(offset)) return '+00:00';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
