import type { CollectionEntry } from 'astro:content';
import { site } from 'virtual:folia/site';
import {
  orderNavigation,
  toNavigationEntry,
  type NavigationEntry,
  type OrderedEntry,
} from '../lib/navigation.ts';
import { hasPage, pagePath } from '../loaders/text-paths.ts';
import { getOwnIndexes } from './indexes.ts';
import { getListedPosts } from './listed-posts.ts';
import { onceForContent } from './once-for-content.ts';
import { getPageEntries } from './pages.ts';

/** As al-folio numbers its menu; the writer's pages come between by `nav_order`, and those without it last. */
const ownOrder = { home: 0, blog: 1, projects: 3, news: 4 } as const;

/** The menu of the header: the one of `site.yaml`, else what the pages ask for, with the blog, the projects and the news. */
export const getNavigation = onceForContent(async (): Promise<NavigationEntry[]> => {
  const { navigation: written, base } = site.settings;
  if (written) return written.map((entry) => toNavigationEntry(base, entry));
  return orderNavigation(base, [...(await ownEntries()), ...(await pageEntries())]);
});

async function pageEntries(): Promise<OrderedEntry[]> {
  return (await getPageEntries()).flatMap(toEntry);
}

function toEntry(file: CollectionEntry<'pages'>): OrderedEntry[] {
  const { frontMatter, title } = file.data;
  const path = pagePath(file.id, frontMatter);
  const home = path === '/';
  if (!(frontMatter.nav ?? home)) return [];
  const { nav_order: order = home ? ownOrder.home : Infinity, dropdown, children } = frontMatter;
  const own = hasPage(file.data) ? path : frontMatter.permalink;
  const menu = (children ?? []).map((child) => ({ title: child.title, href: child.permalink }));
  return [
    {
      order,
      title: title.text,
      href: frontMatter.redirect ?? (dropdown === true && !hasPage(file.data) ? undefined : own),
      children: dropdown === true ? menu : undefined,
    },
  ];
}

async function ownEntries(): Promise<OrderedEntry[]> {
  const hasPosts = (await getListedPosts()).length > 0;
  const blog = { order: ownOrder.blog, title: site.settings.blog.title, href: '/blog/' };
  const indexes = (await getOwnIndexes()).map(({ kind, title, path }) => ({
    order: ownOrder[kind],
    title,
    href: path,
  }));
  return [...(hasPosts ? [blog] : []), ...indexes];
}
