import { pathFromId, slugFromFile } from '../lib/addresses.ts';
import { toLocalTime } from '../lib/dates.ts';
import { fillPermalink, normalizePermalink } from '../lib/permalinks.ts';
import type { NewsData } from '../schemas/news.ts';
import type { PageData } from '../schemas/page.ts';
import { categoryNames, type PostData } from '../schemas/post.ts';
import type { ProjectData } from '../schemas/project.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { MdxEntry } from './mdx-entries.ts';

/** Where texts are on the site: paths without its base, not encoded. */

/** @param date when the post was published. */
export function postPath(
  { frontMatter, file }: Pick<MdxEntry<PostData>, 'frontMatter' | 'file'>,
  date: Date,
  { permalink, timezone }: SiteSettings,
): string {
  return fillPermalink(frontMatter.permalink ?? permalink, {
    slug: frontMatter.slug ?? slugFromFile(file),
    categories: categoryNames(frontMatter),
    time: toLocalTime(date, timezone),
  });
}

export function pagePath(id: string, { permalink }: PageData): string {
  return normalizePermalink(permalink ?? pathFromId(id));
}

/** A file whose permalink is a URL, or which opens a menu and has no text, is an entry of the menu alone. */
export function hasPage({
  frontMatter,
  empty,
}: Pick<MdxEntry<PageData>, 'frontMatter' | 'empty'>): boolean {
  const { permalink, dropdown } = frontMatter;
  if (permalink !== undefined && URL.canParse(permalink)) return false;
  return dropdown !== true || !empty;
}

export function projectPath(id: string, { permalink }: ProjectData): string {
  return normalizePermalink(permalink ?? `projects/${pathFromId(id)}`);
}

export function newsPath(id: string, { permalink }: NewsData): string {
  return normalizePermalink(permalink ?? `news/${pathFromId(id)}`);
}
