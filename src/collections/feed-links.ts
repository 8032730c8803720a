import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { feedFormats, type FeedLink } from '../lib/feeds/feed.ts';
import { languageName } from '../lib/languages.ts';
import { wordsFor } from '../lib/words.ts';
import type { ArchiveKind } from './archives.ts';
import { getLanguages } from './languages.ts';
import type { NamedLink } from './posts.ts';

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

/** The feed of a tag or category. */
export function archiveFeedLink(kind: ArchiveKind, { name, href }: NamedLink): FeedLink {
  const { file, type } = feedFormats.atom;
  return { title: archiveFeedTitle(kind, name), href: href + file, type };
}

/** The folder of a language's feeds, with base: that of the site's own language is the top. */
export function feedFolder(lang: string): string {
  const { settings } = site;
  return withBase(settings.base, lang === settings.lang ? '/' : `/${lang}/`);
}

export function feedTitle(lang: string): string {
  const { title, lang: own } = site.settings;
  return lang === own ? title : `${title} – ${languageName(lang)}`;
}

export function archiveFeedTitle(kind: ArchiveKind, name: string): string {
  const { title, lang } = site.settings;
  const words = wordsFor(lang);
  return `${title} – ${kind === 'tags' ? words.tag : words.category}: ${name}`;
}

function languageFeedLinks(lang: string): FeedLink[] {
  return Object.values(feedFormats).map(({ name, file, type }) => ({
    title: `${feedTitle(lang)} (${name})`,
    href: feedFolder(lang) + file,
    type,
  }));
}
