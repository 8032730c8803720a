import type { CollectionEntry } from 'astro:content';
import { hasPage, pagePath } from '../loaders/text-paths.ts';
import type { PageData } from '../schemas/page.ts';
import { toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';
import { onceForContent } from './once-for-content.ts';

export type PageLayout = 'page' | 'about' | 'projects' | 'news';

export interface Page extends Document {
  layout: PageLayout;
  /** HTML of the line below the title. */
  subtitle: string | undefined;
  /** Whether it is the home page. */
  home: boolean;
  /** The front matter, for the layouts that read keys of their own. */
  frontMatter: PageData;
  /** HTML of the front matter's Markdown, by name. */
  html: Readonly<Record<string, string>>;
  entry: CollectionEntry<'pages'>;
}

/** All pages of `content/pages/` that are built. */
export const getPages = onceForContent(async (): Promise<Page[]> =>
  (await getPageEntries()).filter(({ data }) => hasPage(data)).map(toPage),
);

/** All files of `content/pages/`, those that are an entry of the menu and no page included. */
export function getPageEntries(): Promise<CollectionEntry<'pages'>[]> {
  return getEntries('pages');
}

/** The page at `/`, if the writer has one. */
export async function getHomePage(): Promise<Page | undefined> {
  return (await getPages()).find(({ home }) => home);
}

function toPage(entry: CollectionEntry<'pages'>): Page {
  const { frontMatter, html } = entry.data;
  const path = pagePath(entry.id, frontMatter);
  return {
    ...toDocument(entry.id, path, entry.data),
    layout: frontMatter.layout ?? 'page',
    subtitle: html['subtitle'],
    home: path === '/',
    frontMatter,
    html,
    entry,
  };
}
