import { toLocalTime } from './dates.ts';

/** Why a text is not public; only `astro dev` shows such texts, with a mark. */
export type PublicationState = 'public' | 'unpublished' | 'draft' | 'scheduled';

/** What decides whether a text is public. */
export interface Publication {
  /** It is in `content/drafts/`. */
  draft: boolean;
  /** False if its front matter says so. */
  published: boolean;
  date: Date | undefined;
}

export interface PublicationRules {
  now: Date;
  /** IANA name; the site's. */
  timeZone: string;
  /** Texts of a date to come are public, too. */
  future: boolean;
}

/** No time zone is further from another one: UTC+14 and UTC-12. */
const widestDifference = 26 * 60 * 60 * 1000;

export function publicationState(
  { draft, published, date }: Publication,
  { now, future }: PublicationRules,
): PublicationState {
  if (draft) return 'draft';
  if (!published) return 'unpublished';
  return !future && date !== undefined && date > now ? 'scheduled' : 'public';
}

/**
 * One sentence or more for the log of a build: why a text is not in it.
 *
 * @param file as the writer knows it.
 */
export function explainLeftOut(
  file: string,
  state: 'unpublished' | 'scheduled',
  date: Date | undefined,
  rules: PublicationRules,
): string {
  if (state === 'unpublished' || date === undefined) {
    return `${file} is not built: it says "published: false".`;
  }
  const { now, timeZone } = rules;
  const near = date.getTime() - now.getTime() < widestDifference;
  // To the writer, whose clock may show another day, the post may seem to be due.
  const clock = near
    ? `There it is ${clockTime(now, timeZone)} now; the post is due at ${date.toISOString().slice(0, 16)}Z. `
    : '';
  return (
    `${file} is not built: its date, ${clockTime(date, timeZone)} in the time zone ${timeZone}, is still to come. ${clock}` +
    'A build after that date publishes it; "future: true" in site.yaml shows it now.'
  );
}

/** `2026-01-08 12:00` */
function clockTime(instant: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = toLocalTime(instant, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
