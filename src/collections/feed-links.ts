import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { feedFormats, type FeedLink } from '../lib/feeds/feed.ts';
import { languageName } from '../lib/languages.ts';
import { wordsFor } from '../lib/words.ts';
import type { Archive } from './archives.ts';
import { getLanguages, languageFolder } from './languages.ts';

/** What a page tells of feeds besides those of its own subject. */
export interface PageFeeds {
  /** Path of the one that its readers are offered, with base. */
  main: string;
  /** All of them. */
  links: FeedLink[];
}

/** The feeds of the site, and those of the page's language if it is a further one that posts have. */
export async function getPageFeeds(lang: string): Promise<PageFeeds> {
  const [own = lang, ...further] = await getLanguages();
  const languages = further.includes(lang) ? [own, lang] : [own];
  return {
    main: feedFolder(languages.at(-1) ?? own) + feedFormats.atom.file,
    links: languages.flatMap(languageFeedLinks),
  };
}

/** The feed of a tag or category; a year has none. */
export function archiveFeedLinks(archive: Archive): FeedLink[] {
  if (archive.kind === 'year') return [];
  const { file, type } = feedFormats.atom;
  return [{ title: archiveFeedTitle(archive), href: archive.href + file, type }];
}

/** The folder of a language's feeds, with base. */
export function feedFolder(lang: string): string {
  return withBase(site.settings.base, languageFolder(lang));
}

export function feedTitle(lang: string): string {
  const { title, lang: own } = site.settings;
  return lang === own ? title : `${title} – ${languageName(lang)}`;
}

export function archiveFeedTitle({ kind, name }: Archive): string {
  const { title, lang } = site.settings;
  return `${title} – ${wordsFor(lang)[kind]}: ${name}`;
}

function languageFeedLinks(lang: string): FeedLink[] {
  return Object.values(feedFormats).map(({ name, file, type }) => ({
    title: `${feedTitle(lang)} (${name})`,
    href: feedFolder(lang) + file,
    type,
  }));
}
