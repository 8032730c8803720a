import { site } from 'virtual:folia/site';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import type { Document } from './documents.ts';
import { getPages, type Page } from './pages.ts';
import { getPosts, type Post } from './posts.ts';

export type RouteProps = { kind: 'post'; post: Post } | { kind: 'page'; page: Page };

export interface Route {
  params: { path: string };
  props: RouteProps;
}

/** Addresses that Folia's own pages have. */
const ownPaths = [
  '/',
  '/blog/',
  '/404/',
  '/feed.xml',
  '/rss.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
];

/**
 * The pages at addresses that the writer chooses: posts and pages, for the catch-all route. The home page has a route of its own.
 *
 * @throws {ContentErrors} when two of them have one address.
 */
export async function getRoutes(): Promise<Route[]> {
  const posts = (await getPosts()).map((post): RouteProps => ({ kind: 'post', post }));
  const pages = (await getPages())
    .filter(({ home }) => !home)
    .map((page): RouteProps => ({ kind: 'page', page }));
  const all = [...posts, ...pages];
  refuseClashes(all.map(documentOf));
  return all.map((props) => ({ params: { path: routePath(documentOf(props)) }, props }));
}

/** Whole addresses of what stays out of the sitemap. */
export async function getUnlistedUrls(): Promise<string[]> {
  const documents: Document[] = [...(await getPosts()), ...(await getPages())];
  return documents.filter(({ sitemap }) => !sitemap).map(({ url }) => url);
}

function documentOf(props: RouteProps): Document {
  return props.kind === 'post' ? props.post : props.page;
}

/** What Astro puts in the place of `[...path]`: without the base, and without slashes at the ends. */
function routePath({ href }: Document): string {
  return decodeURI(href).slice(site.settings.base.length).replace(/\/$/, '');
}

function refuseClashes(documents: Document[]): void {
  const seen = new Map<string, Document>();
  const problems: ContentProblem[] = [];
  for (const document of documents) {
    const path = `/${decodeURI(document.href).slice(site.settings.base.length)}`;
    const key = path.toLowerCase();
    const other = seen.get(key);
    if (other || ownPaths.includes(path)) {
      problems.push({
        id: 'post-address-clash',
        file: document.file,
        message: other
          ? `${document.file} and ${other.file} have the same address ${path}.`
          : `${path} is the address of a page that Folia makes itself.`,
        remedy: 'Give it another file name, slug or permalink.',
      });
    }
    seen.set(key, document);
  }
  if (problems.length > 0) throw new ContentErrors(problems);
}
