import type { CollectionEntry } from 'astro:content';
import { pathFromId } from '../lib/addresses.ts';
import { normalizePermalink } from '../lib/permalinks.ts';
import type { PageData } from '../schemas/page.ts';
import { toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';
import { onceInBuild } from './once-in-build.ts';

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
export const getPages = onceInBuild(async (): Promise<Page[]> =>
  (await getPageEntries()).filter(hasPage).map(toPage),
);

/** All files of `content/pages/`, those that are an entry of the menu and no page included. */
export function getPageEntries(): Promise<CollectionEntry<'pages'>[]> {
  return getEntries('pages');
}

/** The page at `/`, if the writer has one. */
export async function getHomePage(): Promise<Page | undefined> {
  return (await getPages()).find(({ home }) => home);
}

/** A file whose permalink is a URL, or which opens a menu and has no text, is an entry of the menu alone. */
export function hasPage({ data: { frontMatter, empty } }: CollectionEntry<'pages'>): boolean {
  const { permalink, dropdown } = frontMatter;
  if (permalink !== undefined && URL.canParse(permalink)) return false;
  return dropdown !== true || !empty;
}

/** Path of a page on the site, without its base. */
export function pagePath({ id, data }: CollectionEntry<'pages'>): string {
  return normalizePermalink(data.frontMatter.permalink ?? pathFromId(id));
}

function toPage(entry: CollectionEntry<'pages'>): Page {
  const { frontMatter, html } = entry.data;
  const path = pagePath(entry);
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
