import { toHtml } from 'hast-util-to-html';
import { site } from 'virtual:folia/site';
import { toCalendarDate } from '../lib/dates.ts';
import { directionOf } from '../lib/words.ts';
import type { ExternalPostData } from '../loaders/external/read-source.ts';
import { getExternalSources } from './external-sources.ts';
import { getArchiveLinks, type ArchiveLinks, type NamedLink, type Title } from './posts.ts';

/** A post on another site: lists show it like an own one. */
export interface ExternalPost {
  /** Its address. */
  id: string;
  /** Its address: http or https. */
  href: string;
  redirect: undefined;
  title: Title;
  description: string | undefined;
  date: Date;
  /** Year of the date in the site's time zone. */
  year: number;
  lang: string;
  dir: 'ltr' | 'rtl';
  tags: NamedLink[];
  categories: NamedLink[];
  featured: false;
  state: 'public';
  /** Reading time in minutes. */
  minutes: number | undefined;
  /** How long its text is, if it could be read. */
  words: number | undefined;
  thumbnail: undefined;
  /** Name of the other site. */
  source: string;
}

/** All posts on other sites, newest first. One that two sources have belongs to the first. */
export async function getExternalPosts(): Promise<ExternalPost[]> {
  const links = await getArchiveLinks();
  const posts = new Map<string, ExternalPost>();
  for (const source of await getExternalSources()) {
    for (const data of source.posts) {
      if (!posts.has(data.url)) posts.set(data.url, toExternalPost(data, source.name, links));
    }
  }
  return [...posts.values()].sort(
    (a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1),
  );
}

function toExternalPost(
  { url, title, description, published, tags, categories, words, lang: named }: ExternalPostData,
  source: string,
  links: ArchiveLinks,
): ExternalPost {
  const date = new Date(published);
  const lang = named ?? site.settings.lang;
  return {
    id: url,
    href: url,
    redirect: undefined,
    title: { raw: title, html: toHtml({ type: 'text', value: title }), text: title, math: false },
    description,
    date,
    year: toCalendarDate(date, site.settings.timezone).year,
    lang,
    dir: directionOf(lang),
    tags: links.tags(tags),
    categories: links.categories(categories),
    featured: false,
    state: 'public',
    minutes: undefined,
    words,
    thumbnail: undefined,
    source,
  };
}
