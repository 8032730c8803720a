import { site } from 'virtual:folia/site';
import { findAddressProblems } from '../lib/address-check.ts';
import { ContentErrors } from '../lib/errors.ts';
import { getPages, type Page } from './pages.ts';
import { getPosts, type Post } from './posts.ts';
import { getRedirects, leadsOn, type Redirect } from './redirects.ts';

export type RouteProps =
  | { kind: 'post'; post: Post }
  | { kind: 'page'; page: Page }
  | { kind: 'redirect'; redirect: Redirect };

export interface Route {
  params: { path: string };
  props: RouteProps;
}

/**
 * The pages at addresses that the writer chooses: posts, pages, and what leads to them, for the catch-all route. The home page has
 * a route of its own.
 *
 * @throws {ContentErrors} when addresses clash, or a redirect leads to another one.
 */
export async function getRoutes(): Promise<Route[]> {
  const posts = await getPosts();
  const pages = await getPages();
  const problems = findAddressProblems([
    ...posts.map((post) => ({ ...post, redirect: post.redirectTarget })),
    ...pages,
  ]);
  if (problems.length > 0) throw new ContentErrors(problems);
  return [
    ...posts
      .filter((post) => !leadsOn(post))
      .map((post) => toRoute(post.path, { kind: 'post', post })),
    ...pages.filter(({ home }) => !home).map((page) => toRoute(page.path, { kind: 'page', page })),
    ...(await getRedirects()).map((redirect) =>
      toRoute(redirect.path, { kind: 'redirect', redirect }),
    ),
  ];
}

/** Whole addresses of what stays out of the sitemap. */
export async function getUnlistedUrls(): Promise<string[]> {
  const documents = [...(await getPosts()), ...(await getPages())];
  const redirects = (await getRedirects()).map(({ from }) => new URL(from, site.origin).href);
  return [...documents.filter(({ sitemap }) => !sitemap).map(({ url }) => url), ...redirects];
}

/** @param path what Astro puts in the place of `[...path]` has no slashes at the ends. */
function toRoute(path: string, props: RouteProps): Route {
  return { params: { path: path.replaceAll(/^\/|\/$/g, '') }, props };
}
