import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDay,
  isTimeZone,
  parseWrittenDate,
  toCalendarDate,
  toInstant,
} from '../../src/lib/dates.ts';

const instantOf = (text: string, timeZone = 'UTC') => {
  const written = parseWrittenDate(text);
  return written && toInstant(written, timeZone).toISOString();
};

describe('a written date', () => {
  it.each([
    ['2026-01-08', '2026-01-08T00:00:00.000Z'],
    ['2026-1-8', '2026-01-08T00:00:00.000Z'],
    [' 2026-01-08 ', '2026-01-08T00:00:00.000Z'],
    ['2026-01-08 09:30', '2026-01-08T09:30:00.000Z'],
    ['2026-01-08 9:30', '2026-01-08T09:30:00.000Z'],
    ['2026-01-08 09:30:15', '2026-01-08T09:30:15.000Z'],
    ['2026-01-08 09:30:15.250', '2026-01-08T09:30:15.000Z'],
    ['2026-01-08 09:30:00 +0900', '2026-01-08T00:30:00.000Z'],
    ['2026-01-08 09:30:00+09:00', '2026-01-08T00:30:00.000Z'],
    ['2026-01-08 09:30 -0800', '2026-01-08T17:30:00.000Z'],
    ['2026-01-08T09:30:00Z', '2026-01-08T09:30:00.000Z'],
    ['2026-01-08t09:30:00z', '2026-01-08T09:30:00.000Z'],
    ['2026-01-08 09:30:00 UTC', '2026-01-08T09:30:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('is read from %j', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-08 25:00',
    '2026-01-08 10:60',
    '08.01.2026',
    'January 8, 2026',
    '2026-01',
    '2026-01-08 +0900',
    'today',
    '',
  ])('is not read from %j', (text) => {
    expect(parseWrittenDate(text)).toBeUndefined();
  });

  it.each([
    ['2026-01-08', 'Europe/Berlin', '2026-01-07T23:00:00.000Z'],
    ['2026-07-08', 'Europe/Berlin', '2026-07-07T22:00:00.000Z'],
    ['2026-01-08 09:00', 'Asia/Tokyo', '2026-01-08T00:00:00.000Z'],
    ['2026-01-08 09:00 -0800', 'Asia/Tokyo', '2026-01-08T17:00:00.000Z'],
    // Clocks jump from 2 to 3 on this night: the time that does not exist is the one after.
    ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])(
    '%s holds in the time zone of the site, %s, unless it has an offset',
    (text, timeZone, instant) => {
      expect(instantOf(text, timeZone)).toBe(instant);
    },
  );
});

describe('the day of an instant', () => {
  it.each([
    ['2026-12-31 23:30 -0800', 'America/Los_Angeles', { year: 2026, month: 12, day: 31 }],
    ['2026-12-31 23:30 -0800', 'UTC', { year: 2027, month: 1, day: 1 }],
    ['2026-12-31 23:30', 'Asia/Ho_Chi_Minh', { year: 2026, month: 12, day: 31 }],
    ['2027-01-01', 'Pacific/Auckland', { year: 2027, month: 1, day: 1 }],
  ])('of %s in %s decides the year of the address', (text, timeZone, day) => {
    const written = parseWrittenDate(text);
    expect(written && toCalendarDate(toInstant(written, timeZone), timeZone)).toEqual(day);
  });
});

describe('a date for readers', () => {
  it.each([
    ['en', 'UTC', 'January 8, 2026'],
    ['en-GB', 'UTC', '8 January 2026'],
    ['de', 'UTC', '8. Januar 2026'],
    ['ja', 'UTC', '2026年1月8日'],
    ['en', 'America/New_York', 'January 7, 2026'],
  ])('is in the words of %s, on the day of %s', (language, timeZone, text) => {
    expect(formatDate(new Date('2026-01-08T03:00:00Z'), language, timeZone)).toBe(text);
  });
});

describe('a day of a year', () => {
  it.each([
    ['en', 'UTC', 'Jan 8'],
    ['de', 'UTC', '8. Jan.'],
    ['ja', 'UTC', '1月8日'],
    ['en', 'America/New_York', 'Jan 7'],
  ])('is in the words of %s, as it is in %s', (language, timeZone, text) => {
    expect(formatDay(new Date('2026-01-08T03:00:00Z'), language, timeZone)).toBe(text);
  });
});

describe('isTimeZone', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Ho_Chi_Minh'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['Berlin', 'Europe/Bonn', ''])('does not know %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
