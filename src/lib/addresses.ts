import type { CalendarDate } from './dates.ts';

/** A path on the site (`/blog/`), or under its base path (`/notes/blog/`). Leaves anything but a root-absolute path alone. */
export function withBase(base: string, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return base === '/' ? path : base.replace(/\/$/, '') + path;
}

/** The last part of a post's address from its file: `2026-01-08-Some_Post.mdx` gives `Some_Post`, `x/index.mdx` gives `x`. */
export function slugFromFile(file: string): string {
  return stripDate(fileStem(file));
}

/** The date that begins a file name, as Jekyll has it: `2026-01-08`. */
export function dateFromFile(file: string): string | undefined {
  return /^(\d{4}-\d{1,2}-\d{1,2})-./.exec(fileStem(file))?.[1];
}

/**
 * The path of a post from a Jekyll permalink pattern.
 *
 * @param pattern such as `/blog/:year/:title/`; month and day are padded, as Jekyll pads them.
 */
export function fillPermalink(pattern: string, slug: string, date: CalendarDate): string {
  const values: Record<string, string> = {
    year: String(date.year).padStart(4, '0'),
    month: String(date.month).padStart(2, '0'),
    day: String(date.day).padStart(2, '0'),
    title: slug,
  };
  return pattern.replace(/:(year|month|day|title)/g, (_, name: string) => values[name] ?? '');
}

/** A permalink that a writer gave: with a slash at both ends, unless it ends in a file name (`/a.html`). */
export function normalizePermalink(permalink: string): string {
  const rooted = `/${permalink.replace(/^\/+/, '')}`;
  return /\/$|\.[a-z]+$/i.test(rooted) ? rooted : `${rooted}/`;
}

/** A file of `content/` or `public/` as front matter names it, without a slash before it: `/assets/a.png` is `assets/a.png`. */
export function localFile(name: string): string {
  return name.replace(/^\//, '');
}

function fileStem(file: string): string {
  const stem = file.replace(/\.mdx?$/, '').replace(/\/index$/, '');
  return stem.slice(stem.lastIndexOf('/') + 1);
}

function stripDate(stem: string): string {
  return stem.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '');
}
