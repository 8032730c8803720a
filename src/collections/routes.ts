import { site } from 'virtual:folia/site';
import { findAddressProblems } from '../lib/address-check.ts';
import { ContentErrors } from '../lib/errors.ts';
import { missingWordsNotices } from '../lib/missing-words.ts';
import { findTranslationClashes } from '../lib/translations.ts';
import { getDocuments } from './all-documents.ts';
import { getOwnIndexes, type OwnIndex } from './indexes.ts';
import { getNeighbours } from './neighbours.ts';
import { getNews, getNewsPages, type NewsItem } from './news.ts';
import { pageKey } from './page-key.ts';
import { getPages, type Page } from './pages.ts';
import { getPosts, type Post } from './posts.ts';
import { getProjects, type Project } from './projects.ts';
import { getRedirects, leadsOn, type Redirect } from './redirects.ts';
import { getRelatedPosts } from './related.ts';
import { getTranslations } from './translations.ts';
import { warnOnce } from './warn-once.ts';

export type RouteProps =
  | { kind: 'post'; post: Post }
  | { kind: 'page'; page: Page }
  | { kind: 'project'; project: Project }
  | { kind: 'item'; item: NewsItem }
  | { kind: 'index'; index: OwnIndex }
  | { kind: 'redirect'; redirect: Redirect };

export interface Route {
  params: { path: string };
  props: RouteProps;
  /** Without one, the page is rendered in every build. */
  cacheKey?: string | undefined;
}

/**
 * The pages at addresses that the writer chooses: posts, pages, projects, news, the indexes of the last two, and what leads to
 * them, for the catch-all route. The home page has a route of its own.
 *
 * @throws {ContentErrors} when addresses clash, a redirect leads to another one, or two texts are the same text in one language.
 */
export async function getRoutes(): Promise<Route[]> {
  const posts = await getPosts();
  const pages = await getPages();
  const projects = await getProjects();
  const news = await getNewsPages();
  const problems = [
    ...findAddressProblems([
      ...posts.map((post) => ({ ...post, redirect: post.redirectTarget })),
      ...pages,
      // The page of a project is there, wherever its card leads.
      ...projects.map((project) => ({ ...project, redirect: undefined })),
      ...news,
    ]),
    ...findTranslationClashes(await getDocuments()),
  ];
  if (problems.length > 0) throw new ContentErrors(problems);
  await warnOfMissingWords();
  return [
    ...(await Promise.all(posts.filter((post) => !leadsOn(post)).map(toPostRoute))),
    ...pages.filter(({ home }) => !home).map((page) => toRoute(page.path, { kind: 'page', page })),
    ...projects.map((project) => toRoute(project.path, { kind: 'project', project })),
    ...news.map((item) => toRoute(item.path, { kind: 'item', item })),
    ...(await getOwnIndexes()).map((index) => toRoute(index.path, { kind: 'index', index })),
    ...(await getRedirects()).map((redirect) =>
      toRoute(redirect.path, { kind: 'redirect', redirect }),
    ),
  ];
}

async function warnOfMissingWords(): Promise<void> {
  const texts = [
    ...(await getPosts()),
    ...(await getPages()),
    ...(await getProjects()),
    ...(await getNews()),
  ];
  for (const notice of missingWordsNotices(texts, site.settings.lang)) warnOnce(notice);
}

/** Whole addresses of what stays out of the sitemap. */
export async function getUnlistedUrls(): Promise<string[]> {
  const documents = await getDocuments();
  const redirects = (await getRedirects()).map(({ from }) => new URL(from, site.origin).href);
  return [...documents.filter(({ sitemap }) => !sitemap).map(({ url }) => url), ...redirects];
}

/** The text of a route; undefined for what has none. */
export function documentOf(props: RouteProps): Post | Page | Project | NewsItem | undefined {
  switch (props.kind) {
    case 'post':
      return props.post;
    case 'page':
      return props.page;
    case 'project':
      return props.project;
    case 'item':
      return props.item;
    default:
      return undefined;
  }
}

async function toPostRoute(post: Post): Promise<Route> {
  const route = toRoute(post.path, { kind: 'post', post });
  if (post.entry.data.ownCode) return route;
  const shown = {
    post,
    ...(await getNeighbours(post)),
    related: await getRelatedPosts(post),
    translations: await getTranslations(post),
  };
  return { ...route, cacheKey: await pageKey(shown) };
}

/** @param path what Astro puts in the place of `[...path]` has no slashes at the ends. */
function toRoute(path: string, props: RouteProps): Route {
  return { params: { path: path.replaceAll(/^\/|\/$/g, '') }, props };
}
