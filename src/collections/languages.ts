import { site } from 'virtual:folia/site';
import { getListedPosts } from './posts.ts';

/** The languages that the site has posts in, as BCP 47 tags: the site's own first, then the others in the order of their tags. */
export async function getLanguages(): Promise<string[]> {
  const own = site.settings.lang;
  const used = new Set((await getListedPosts()).map(({ lang }) => lang));
  used.delete(own);
  return [own, ...[...used].sort()];
}
