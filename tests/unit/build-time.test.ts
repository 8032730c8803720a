import { expect, it } from 'vitest';
import { buildTime } from '../../src/lib/build-time.ts';

const clock = new Date('2026-03-03T12:00:00Z');

it('is what the clock says', () => {
  expect(buildTime({}, clock)).toBe(clock);
});

it.each([
  ['0', '1970-01-01T00:00:00.000Z'],
  ['1700000000', '2023-11-14T22:13:20.000Z'],
  ['8640000000000', '+275760-09-13T00:00:00.000Z'],
])('is SOURCE_DATE_EPOCH in seconds: %s', (written, expected) => {
  expect(buildTime({ SOURCE_DATE_EPOCH: written }, clock).toISOString()).toBe(expected);
});

it.each(['', 'now', '-1', '1.5', ' 1', '1e9', '2026-01-01', '8640000000001'])(
  'refuses what is no whole number of seconds: "%s"',
  (written) => {
    expect(() => buildTime({ SOURCE_DATE_EPOCH: written }, clock)).toThrow(
      `SOURCE_DATE_EPOCH [build-time]
  The variable of the environment is "${written}", which is not a time.
  Set it to whole seconds since 1970 in UTC, as git log -1 --format=%ct prints them, or unset it.`,
    );
  },
);
