import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { wordsFor } from '../lib/words.ts';
import { getDocuments } from './all-documents.ts';
import { getNews } from './news.ts';
import { onceForContent } from './once-for-content.ts';
import { getPages } from './pages.ts';
import { getProjects } from './projects.ts';

/** The index of a collection that Folia makes itself, because the writer has no page for it. */
export interface OwnIndex {
  kind: 'projects' | 'news';
  /** In the words of the site. */
  title: string;
  /** Path on the site, without its base. */
  path: string;
  /** The same with base. */
  href: string;
}

/** The indexes of projects and of news that the writer has no page for, and no other text at that address. */
export const getOwnIndexes = onceForContent(async (): Promise<OwnIndex[]> => {
  const { base, lang } = site.settings;
  const pages = await getPages();
  const taken = await getDocuments();
  const words = wordsFor(lang);
  const filled = [
    { kind: 'projects' as const, count: (await getProjects()).length },
    { kind: 'news' as const, count: (await getNews()).length },
  ].filter(({ count }) => count > 0);
  return filled
    .map(({ kind }) => {
      const path = `/${kind}/`;
      return { kind, title: words[kind], path, href: withBase(base, path) };
    })
    .filter(
      ({ kind, path }) =>
        !pages.some(({ layout }) => layout === kind) && !taken.some((text) => text.path === path),
    );
});

/** Path with base of the page that lists a collection: the writer's, or Folia's own. */
export async function getIndexHref(kind: OwnIndex['kind']): Promise<string | undefined> {
  const page = (await getPages()).find(({ layout }) => layout === kind);
  return page?.href ?? (await getOwnIndexes()).find((index) => index.kind === kind)?.href;
}
