import { render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { site } from 'virtual:folia/site';
import { dateFromFile, normalizePermalink } from '../lib/addresses.ts';
import { parseWrittenDate, toInstant } from '../lib/dates.ts';
import { isBuilt, toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';

export interface NewsItem extends Document {
  date: Date;
  /** The text stands in the list, and there is no page. */
  inline: boolean;
  entry: CollectionEntry<'news'>;
}

/** A news item in a list. */
export interface NewsEntry extends NewsItem {
  /** The text of an inline item. */
  Content: AstroComponentFactory | undefined;
}

/** All news of `content/news/` that are built, newest first. */
export async function getNews(): Promise<NewsItem[]> {
  const entries = await getEntries('news', ({ data }) => isBuilt(data));
  return entries.map(toNewsItem).sort(newestFirst);
}

/**
 * News as lists show them, newest first.
 *
 * @param limit how many, at most.
 */
export async function getNewsEntries(limit = Infinity): Promise<NewsEntry[]> {
  const news = (await getNews()).slice(0, limit);
  return Promise.all(
    news.map(async (item) => {
      const Content = item.inline ? (await render(item.entry)).Content : undefined;
      return { ...item, Content };
    }),
  );
}

function toNewsItem(entry: CollectionEntry<'news'>): NewsItem {
  const { frontMatter, file } = entry.data;
  const written = frontMatter.date ?? parseWrittenDate(dateFromFile(file) ?? '');
  if (!written) throw new Error(`The loader let ${file} pass without a date.`);
  const path = normalizePermalink(frontMatter.permalink ?? `news/${entry.id}`);
  return {
    ...toDocument(entry.id, path, entry.data),
    date: toInstant(written, site.settings.timezone),
    inline: frontMatter.inline ?? false,
    entry,
  };
}

function newestFirst(a: NewsItem, b: NewsItem): number {
  return b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1);
}
