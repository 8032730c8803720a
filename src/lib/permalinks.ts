import type { LocalTime } from './dates.ts';
import { slugify } from './slugs.ts';

/** What Jekyll's placeholders are filled from. */
export interface PermalinkValues {
  /** The name of the post: of its file without the date, or its `slug`. */
  slug: string;
  categories: readonly string[];
  /** When it was published, by the clocks of the site's time zone. */
  time: LocalTime;
}

/** Jekyll's named styles: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Jekyll's placeholders for posts: https://jekyllrb.com/docs/permalinks/#placeholders. Names of months and days are English. */
const placeholders: Readonly<Record<string, (values: PermalinkValues) => string>> = {
  year: ({ time }) => padded(time.year, 4),
  short_year: ({ time }) => padded(time.year % 100, 2),
  month: ({ time }) => padded(time.month, 2),
  i_month: ({ time }) => String(time.month),
  short_month: ({ time }) => nameOf(months, time.month).slice(0, 3),
  long_month: ({ time }) => nameOf(months, time.month),
  day: ({ time }) => padded(time.day, 2),
  i_day: ({ time }) => String(time.day),
  y_day: ({ time }) => padded(time.dayOfYear, 3),
  w_year: ({ time }) => padded(time.yearOfWeek, 4),
  week: ({ time }) => padded(time.week, 2),
  w_day: ({ time }) => String(time.dayOfWeek),
  short_day: ({ time }) => nameOf(days, time.dayOfWeek).slice(0, 3),
  long_day: ({ time }) => nameOf(days, time.dayOfWeek),
  hour: ({ time }) => padded(time.hour, 2),
  minute: ({ time }) => padded(time.minute, 2),
  second: ({ time }) => padded(time.second, 2),
  title: ({ slug }) => casedSlug(slug) || slug,
  slug: ({ slug }) => slugify(slug) || slug,
  // Astro cannot write pages of names with `?`, `#` or `%` in them.
  categories: ({ categories }) =>
    folders(categories.map((name) => name.toLowerCase().replace(/[?#%]/g, ''))),
  slugified_categories: ({ categories }) => folders(categories.map(slugify)),
  output_ext: () => '.html',
};

export const placeholderNames: readonly string[] = Object.keys(placeholders);

const placeholder = /:([a-z_]+)/g;

/** The pattern that one of Jekyll's style names stands for (`pretty`); any other text is a pattern itself. */
export function resolveStyle(permalink: string): string {
  return Object.hasOwn(styles, permalink) ? (styles[permalink] ?? permalink) : permalink;
}

/** The placeholders of a pattern that there are not: `:yaer`. */
export function unknownPlaceholders(pattern: string): string[] {
  return [...pattern.matchAll(placeholder)]
    .map(([, name = '']) => name)
    .filter((name) => knownName(name) === undefined)
    .map((name) => `:${name}`);
}

/**
 * The path of a post from a pattern, as Jekyll makes it (`Jekyll::URL` and `UrlDrop`, https://github.com/jekyll/jekyll): a
 * placeholder without a value leaves no empty folder behind. A path that ends in neither a slash nor `.html` gets a slash, since
 * servers disagree about such paths.
 *
 * @param pattern such as `/blog/:year/:title/`; unknown placeholders stay as they are.
 * @returns a path that begins with a slash, not encoded.
 */
export function fillPermalink(pattern: string, values: PermalinkValues): string {
  const filled = pattern.replace(placeholder, (written, name: string) => {
    const known = knownName(name);
    const value = known === undefined ? undefined : placeholders[known]?.(values);
    return value === undefined ? written : value + name.slice(known?.length);
  });
  return normalizePermalink(filled.replaceAll('..', '/').replaceAll('./', ''));
}

/** A permalink that a writer gave: it begins with a slash, and ends with one unless it is the name of a page (`/a.html`). */
export function normalizePermalink(permalink: string): string {
  const rooted = `/${permalink}`.replaceAll(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return /\/$|[^/]\.html$/.test(rooted) ? rooted : `${rooted}/`;
}

/** A path as a writer copied it, perhaps from the address bar, in the form of a permalink: not encoded. */
export function normalizePath(path: string): string {
  return normalizePermalink(decodePath(path));
}

/** `/caf%C3%A9/` becomes `/café/`; a path that is not encoded stays. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `month_` in `:month_:day` is the placeholder `month` and an underscore. */
function knownName(name: string): string | undefined {
  return [name, name.replace(/_$/, '')].find((each) => Object.hasOwn(placeholders, each));
}

/** Jekyll's `slugify` in its mode `pretty` with the case kept: what needs no escape in a path stays. */
function casedSlug(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
}

function folders(names: readonly string[]): string {
  return [...new Set(names)].join('/');
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** @param number 1-based. */
function nameOf(names: readonly string[], number: number): string {
  return names[number - 1] ?? '';
}
