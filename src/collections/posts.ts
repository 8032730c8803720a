import { getCollection, type CollectionEntry } from 'astro:content';
import { site } from 'virtual:folia/site';
import { fillPermalink, normalizePermalink, slugFromFile, withBase } from '../lib/addresses.ts';
import { linkTo, yearName, type ArchiveLinks, type NamedLink } from '../lib/archive-links.ts';
import { toCalendarDate } from '../lib/dates.ts';
import { readingMinutes } from '../lib/reading-time.ts';
import type { PostData } from '../schemas/post.ts';
import { categoryNames, getArchiveLinks, tagNames } from './archive-links.ts';
import { isBuilt, toDocument, type Document } from './documents.ts';
import { postDate } from './post-date.ts';

export type { Title } from '../markdown/title.ts';

export interface PostAuthor {
  name: string;
  url: string | undefined;
  /** The name as BibTeX wants it. */
  bibtex: string | undefined;
}

export interface Post extends Document {
  date: Date;
  /** Year of the date in the site's time zone: the one in its address. */
  year: number;
  /** The archive of that year. */
  yearLink: NamedLink;
  tags: NamedLink[];
  categories: NamedLink[];
  /** Empty if the front matter names none: then the site's author wrote it. */
  authors: PostAuthor[];
  featured: boolean;
  /** Left out of lists. */
  hidden: boolean;
  /** Where lists link to instead: a path with base, or a URL. */
  redirect: string | undefined;
  /** Reading time in minutes. */
  minutes: number | undefined;
  /** Picture in lists, as the front matter names it. */
  thumbnail: string | undefined;
  /** Name of the other site that the post is on. */
  source: string | undefined;
  layout: 'post' | 'distill' | 'page' | 'none';
  entry: CollectionEntry<'posts'>;
}

let posts: Promise<Post[]> | undefined;

/** All posts that are built, newest first. */
export function getPosts(): Promise<Post[]> {
  // Entries do not change during a build; in `astro dev` they do.
  if (import.meta.env.DEV) return loadPosts();
  return (posts ??= loadPosts());
}

/** The order of lists; posts of one moment are ordered by their ids, so that every build gives the same. */
export function newestFirst(
  a: Readonly<{ date: Date; id: string }>,
  b: Readonly<{ date: Date; id: string }>,
): number {
  return b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1);
}

async function loadPosts(): Promise<Post[]> {
  const entries = await getCollection('posts', ({ data }) => isBuilt(data));
  const links = await getArchiveLinks();
  return entries.map((entry) => toPost(entry, links)).sort(newestFirst);
}

function toPost(entry: CollectionEntry<'posts'>, links: ArchiveLinks): Post {
  const { frontMatter, file } = entry.data;
  const { settings } = site;
  const date = postDate(entry.data);
  const calendar = toCalendarDate(date, settings.timezone);
  const path = frontMatter.permalink
    ? normalizePermalink(frontMatter.permalink)
    : fillPermalink(settings.permalink, frontMatter.slug ?? slugFromFile(file), calendar);
  const document = toDocument(entry.id, path, entry.data);
  return {
    ...document,
    date,
    year: calendar.year,
    yearLink: linkTo(links.year, yearName(calendar.year)),
    tags: tagNames(frontMatter).map((name) => linkTo(links.tag, name)),
    categories: categoryNames(frontMatter).map((name) => linkTo(links.category, name)),
    authors: authors(frontMatter),
    featured: frontMatter.featured ?? false,
    hidden: frontMatter.hidden ?? false,
    redirect:
      typeof frontMatter.redirect === 'string'
        ? withBase(settings.base, frontMatter.redirect)
        : undefined,
    minutes: readingMinutes(document.facts.reading, document.lang),
    thumbnail: frontMatter.thumbnail,
    source: frontMatter.external_source,
    layout: frontMatter.layout,
    entry,
  };
}

function authors({ authors, author }: PostData): PostAuthor[] {
  const written = authors ?? (author ? [{ name: author }] : []);
  return written.map((one: Pick<PostAuthor, 'name'> & Partial<PostAuthor>) => ({
    name: one.name,
    url: one.url,
    bibtex: one.bibtex,
  }));
}
