import { getCollection, type CollectionEntry } from 'astro:content';
import { site } from 'virtual:folia/site';
import { dateFromFile, fillPermalink, normalizePermalink, slugFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, toCalendarDate, toInstant } from '../lib/dates.ts';
import { isBuilt, toDocument, type Document } from './documents.ts';

export type { Title } from '../markdown/title.ts';

export interface PostAuthor {
  name: string;
  url: string | undefined;
}

export interface Post extends Document {
  date: Date;
  /** Year of the date in the site's time zone: the one in its address. */
  year: number;
  tags: string[];
  categories: string[];
  /** Empty if the front matter names none: then the site's author wrote it. */
  authors: PostAuthor[];
  featured: boolean;
  /** Left out of lists. */
  hidden: boolean;
  /** Where lists link to instead. */
  redirect: string | undefined;
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
  const entries = await getCollection('posts', ({ data }) => isBuilt(data));
  return entries.map(toPost).sort(newestFirst);
}

function toPost(entry: CollectionEntry<'posts'>): Post {
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
    tags: names(frontMatter.tags, frontMatter.tag),
    categories: names(frontMatter.categories, frontMatter.category),
    authors: (frontMatter.authors ?? authorList(frontMatter.author)).map((author) => ({
      name: author.name,
      url: 'url' in author ? author.url : undefined,
    })),
    featured: frontMatter.featured ?? false,
    hidden: frontMatter.hidden ?? false,
    redirect: typeof frontMatter.redirect === 'string' ? frontMatter.redirect : undefined,
    layout: frontMatter.layout,
    entry,
  };
}

function names(several: string[] | undefined, single: string | undefined): string[] {
  return [...new Set([...(several ?? []), ...(single ? [single] : [])])];
}

function authorList(author: string | undefined): { name: string }[] {
  return author ? [{ name: author }] : [];
}

function newestFirst(a: Post, b: Post): number {
  return b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1);
}
