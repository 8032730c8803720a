import { render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { newsPath } from '../loaders/text-paths.ts';
import { toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';
import { onceForContent } from './once-for-content.ts';
import { newestFirst } from './posts.ts';

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
export const getNews = onceForContent(async (): Promise<NewsItem[]> =>
  (await getEntries('news')).map(toNewsItem).sort(newestFirst),
);

/** The news that have a page of their own. */
export async function getNewsPages(): Promise<NewsItem[]> {
  return (await getNews()).filter(({ inline }) => !inline);
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
  const { frontMatter, file, date } = entry.data;
  if (!date) throw new Error(`The loader let ${file} pass without a date.`);
  return {
    ...toDocument(entry.id, newsPath(entry.id, frontMatter), entry.data),
    date,
    inline: frontMatter.inline ?? false,
    entry,
  };
}
