import { ContentError } from './errors.ts';

const variable = 'SOURCE_DATE_EPOCH';

/** The last moment that a `Date` can hold, in seconds. */
const lastSecond = 8.64e12;

/**
 * The moment that counts as now in a build: it decides which texts are still to come.
 *
 * SOURCE_DATE_EPOCH sets it, in seconds since 1970, so that a build can be repeated later:
 * https://reproducible-builds.org/specs/source-date-epoch/
 *
 * @param clock what the clock of the computer says.
 * @throws {ContentError} if the variable is no such number.
 */
export function buildTime(
  environment: Readonly<Record<string, string | undefined>>,
  clock: Date,
): Date {
  const written = environment[variable];
  if (written === undefined) return clock;
  if (!/^\d+$/.test(written) || Number(written) > lastSecond) {
    throw new ContentError({
      id: 'build-time',
      file: variable,
      message: `The variable of the environment is "${written}", which is not a time.`,
      remedy:
        'Set it to whole seconds since 1970 in UTC, as git log -1 --format=%ct prints them, or unset it.',
    });
  }
  return new Date(Number(written) * 1000);
}
