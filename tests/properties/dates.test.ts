import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatDate,
  parseWrittenDate,
  toCalendarDate,
  toInstant,
  toLocalTime,
} from '../../src/lib/dates.ts';

// The same trials in every run.
fc.configureGlobal({ seed: 5 });

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'America/Sao_Paulo',
);
const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.trunc(date.getTime() / 1000) * 1000));

const two = (value: number): string => String(value).padStart(2, '0');

it('a moment that is written with its offset is the same in every time zone', () => {
  const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(
      instant,
      offset,
      zone,
      fc.constantFrom('T', ' '),
      (moment, minutes, timeZone, between) => {
        const local = new Date(moment.getTime() + minutes * 60_000).toISOString();
        const sign = minutes < 0 ? '-' : '+';
        const written = `${local.slice(0, 10)}${between}${local.slice(11, 19)} ${sign}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
        const parsed = parseWrittenDate(written);
        expect(parsed && toInstant(parsed, timeZone)).toEqual(moment);
      },
    ),
  );
});

it('a day that is written without a time is that day where the site is', () => {
  fc.assert(
    fc.property(instant, zone, (moment, timeZone) => {
      const { year, month, day } = toCalendarDate(moment, timeZone);
      const parsed = parseWrittenDate(`${year}-${two(month)}-${two(day)}`);
      const begin = parsed && toInstant(parsed, timeZone);
      expect(begin && toCalendarDate(begin, timeZone)).toEqual({ year, month, day });
      expect(begin?.getTime()).toBeLessThanOrEqual(moment.getTime());
    }),
  );
});

it('what clocks show is shown in words, of the same day', () => {
  fc.assert(
    fc.property(instant, zone, (moment, timeZone) => {
      const { year, day, hour, minute } = toLocalTime(moment, timeZone);
      const parts = new Intl.DateTimeFormat('en-GB', {
        dateStyle: 'short',
        timeStyle: 'short',
        timeZone,
      }).format(moment);
      expect(parts).toContain(`${two(hour)}:${two(minute)}`);
      expect(formatDate(moment, 'en-GB', timeZone)).toMatch(
        new RegExp(`^${day} \\p{L}+ ${year}$`, 'u'),
      );
    }),
  );
});

it('reads no date out of any other text, and fails at none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '-', ':', ' ', 'T', 'Z', '+', '.') }),
      (text) => {
        const parsed = parseWrittenDate(text);
        if (parsed) expect(Number.isFinite(toInstant(parsed, 'UTC').getTime())).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
