import { getCollection, type CollectionEntry } from 'astro:content';
import { normalizePermalink } from '../lib/permalinks.ts';
import { toDocument, type Document } from './documents.ts';

export interface Page extends Document {
  subtitle: string | undefined;
  /** Whether it is the home page. */
  home: boolean;
  entry: CollectionEntry<'pages'>;
}

/** All pages of `content/pages/` that are shown. */
export async function getPages(): Promise<Page[]> {
  const entries = await getCollection('pages');
  return entries.map(toPage);
}

/** The page at `/`, if the writer has one. */
export async function getHomePage(): Promise<Page | undefined> {
  return (await getPages()).find(({ home }) => home);
}

function toPage(entry: CollectionEntry<'pages'>): Page {
  const path = normalizePermalink(entry.data.frontMatter.permalink ?? entry.id);
  return {
    ...toDocument(entry.id, path, entry.data),
    subtitle: entry.data.frontMatter.subtitle,
    home: path === '/',
    entry,
  };
}
