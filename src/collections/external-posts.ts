import { toHtml } from 'hast-util-to-html';
import { site } from 'virtual:folia/site';
import { linkTo, type ArchiveLinks, type NamedLink } from '../lib/archive-links.ts';
import { toLocalTime } from '../lib/dates.ts';
import { readingMinutes } from '../lib/reading-time.ts';
import { escapeTex } from '../lib/tex/escape.ts';
import { directionOf } from '../lib/words.ts';
import type { ExternalPostData } from '../loaders/external/read-source.ts';
import { getExternalSources } from './external-sources.ts';
import { getArchiveLinks } from './archive-links.ts';
import { newestFirst, type Title } from './posts.ts';

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
  /** Reading time; undefined if its text could not be read. */
  minutes: number | undefined;
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
  return [...posts.values()].sort(newestFirst);
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
    title: {
      raw: title,
      html: toHtml({ type: 'text', value: title }),
      text: title,
      tex: escapeTex(title),
      math: false,
    },
    description,
    date,
    year: toLocalTime(date, site.settings.timezone).year,
    lang,
    dir: directionOf(lang),
    tags: tags.map((name) => linkTo(links.tag, name)),
    categories: categories.map((name) => linkTo(links.category, name)),
    featured: false,
    state: 'public',
    minutes:
      words === undefined ? undefined : readingMinutes({ words, symbols: 0, codeWords: 0 }, lang),
    thumbnail: undefined,
    source,
  };
}
