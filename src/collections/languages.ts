import { site } from 'virtual:folia/site';
import { onceForContent } from './once-for-content.ts';
import { getPosts } from './posts.ts';

/**
 * The languages that have an index and feeds: the site's first, then those of posts in lists, sorted. Posts on other sites do not
 * count: their feeds are not the writer's to keep tidy.
 */
export const getLanguages = onceForContent(async (): Promise<string[]> => {
  const { lang: own } = site.settings;
  const listed = (await getPosts()).filter(({ hidden, lang }) => !hidden && lang !== own);
  return [own, ...[...new Set(listed.map(({ lang }) => lang))].sort()];
});

/** The folder of what the site has in one language, without base: `/` for the site's own, `/pt-BR/` for another. */
export function languageFolder(lang: string): string {
  return lang === site.settings.lang ? '/' : `/${lang}/`;
}
