import type { CollectionEntry } from 'astro:content';
import { site } from 'virtual:folia/site';
import {
  dateFromFile,
  fillPermalink,
  normalizePermalink,
  slugFromFile,
  withBase,
} from '../lib/addresses.ts';
import { parseWrittenDate, toCalendarDate, toInstant } from '../lib/dates.ts';
import { distinctSlugs } from '../lib/slugs.ts';
import type { PostData } from '../schemas/post.ts';
import { isBuilt, toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';

export type { Title } from '../markdown/title.ts';

export interface PostAuthor {
  name: string;
  url: string | undefined;
}

/** A tag or a category. */
export interface NamedLink {
  name: string;
  /** Last part of its address. */
  slug: string;
  /** Path of its archive, with base. */
  href: string;
}

export interface Post extends Document {
  date: Date;
  /** Year of the date in the site's time zone: the one in its address. */
  year: number;
  tags: NamedLink[];
  categories: NamedLink[];
  /** Empty if the front matter names none: then the site's author wrote it. */
  authors: PostAuthor[];
  featured: boolean;
  /** Left out of lists. */
  hidden: boolean;
  /** Where lists link to instead. */
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

/** The posts that lists show, newest first. */
export async function getListedPosts(): Promise<Post[]> {
  return (await getPosts()).filter(({ hidden }) => !hidden);
}

async function loadPosts(): Promise<Post[]> {
  const entries = await getEntries('posts', ({ data }) => isBuilt(data));
  const links = {
    tags: namedLinks(entries, 'tag', tagNames),
    categories: namedLinks(entries, 'category', categoryNames),
  };
  return entries.map((entry) => toPost(entry, links)).sort(newestFirst);
}

/** The archive of each name. */
type Links = Record<'tags' | 'categories', (names: string[]) => NamedLink[]>;

function toPost(entry: CollectionEntry<'posts'>, links: Links): Post {
  const { frontMatter, file } = entry.data;
  const { settings } = site;
  const written = frontMatter.date ?? parseWrittenDate(dateFromFile(file) ?? '');
  if (!written) throw new Error(`The loader let ${file} pass without a date.`);
  const date = toInstant(written, settings.timezone);
  const calendar = toCalendarDate(date, settings.timezone);
  const path = frontMatter.permalink
    ? normalizePermalink(frontMatter.permalink)
    : fillPermalink(settings.permalink, frontMatter.slug ?? slugFromFile(file), calendar);
  return {
    ...toDocument(entry.id, path, entry.data),
    date,
    year: calendar.year,
    tags: links.tags(tagNames(frontMatter)),
    categories: links.categories(categoryNames(frontMatter)),
    authors: authors(frontMatter),
    featured: frontMatter.featured ?? false,
    hidden: frontMatter.hidden ?? false,
    redirect: typeof frontMatter.redirect === 'string' ? frontMatter.redirect : undefined,
    minutes: undefined,
    thumbnail: frontMatter.thumbnail,
    source: frontMatter.external_source,
    layout: frontMatter.layout,
    entry,
  };
}

function namedLinks(
  entries: CollectionEntry<'posts'>[],
  folder: 'tag' | 'category',
  namesOf: (data: PostData) => string[],
): (names: string[]) => NamedLink[] {
  const slugs = distinctSlugs(entries.flatMap(({ data }) => namesOf(data.frontMatter)));
  return (names) =>
    names.map((name) => {
      const slug = slugs.get(name) ?? name;
      return {
        name,
        slug,
        href: encodeURI(withBase(site.settings.base, `/blog/${folder}/${slug}/`)),
      };
    });
}

function tagNames({ tags, tag }: PostData): string[] {
  return names(tags, tag);
}

function categoryNames({ categories, category }: PostData): string[] {
  return names(categories, category);
}

function names(several: string[] | undefined, single: string | undefined): string[] {
  return [...new Set([...(several ?? []), ...(single ? [single] : [])])];
}

function authors({ authors, author }: PostData): PostAuthor[] {
  const written = authors ?? (author ? [{ name: author }] : []);
  return written.map((one: { name: string; url?: string | undefined }) => ({
    name: one.name,
    url: one.url,
  }));
}

function newestFirst(a: Post, b: Post): number {
  return b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1);
}
