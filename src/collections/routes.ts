import { site } from 'virtual:folia/site';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import type { Document } from './documents.ts';
import { getOwnIndexes, type OwnIndex } from './indexes.ts';
import { getNews, type NewsItem } from './news.ts';
import { getPages, type Page } from './pages.ts';
import { getPosts, type Post } from './posts.ts';
import { getProjects, type Project } from './projects.ts';

type DocumentProps =
  | { kind: 'post'; post: Post }
  | { kind: 'page'; page: Page }
  | { kind: 'project'; project: Project }
  | { kind: 'item'; item: NewsItem };

export type RouteProps = DocumentProps | { kind: 'index'; index: OwnIndex };

export interface Route {
  params: { path: string };
  props: RouteProps;
}

/** Addresses that Folia's own pages have. */
const ownPaths = ['/', '/blog/', '/404/', '/feed.xml', '/sitemap.xml', '/robots.txt'];

/**
 * The pages at addresses that the writer chooses, for the catch-all route: posts, pages, projects and news, and the indexes of the
 * last two. The home page has a route of its own.
 *
 * @throws {ContentErrors} when two of them have one address.
 */
export async function getRoutes(): Promise<Route[]> {
  const documents = await getDocumentProps();
  const indexes = await getOwnIndexes();
  const reserved = [...ownPaths, ...indexes.map(({ path }) => path)];
  refuseClashes(documents.map(documentOf), reserved);
  return [
    ...documents.map((props) => ({ params: { path: routePath(documentOf(props)) }, props })),
    ...indexes.map((index) => ({
      params: { path: routePath(index) },
      props: { kind: 'index' as const, index },
    })),
  ];
}

async function getDocumentProps(): Promise<DocumentProps[]> {
  const posts = (await getPosts()).map((post) => ({ kind: 'post' as const, post }));
  const pages = (await getPages())
    .filter(({ home }) => !home)
    .map((page) => ({ kind: 'page' as const, page }));
  const projects = (await getProjects()).map((project) => ({ kind: 'project' as const, project }));
  const news = (await getNews())
    .filter(({ inline }) => !inline)
    .map((item) => ({ kind: 'item' as const, item }));
  return [...posts, ...pages, ...projects, ...news];
}

/** Whole addresses of what stays out of the sitemap. */
export async function getUnlistedUrls(): Promise<string[]> {
  const home = (await getPages()).filter((page) => page.home);
  const documents = [...home, ...(await getDocumentProps()).map(documentOf)];
  return documents.filter(({ sitemap }) => !sitemap).map(({ url }) => url);
}

/** The text of a route; undefined for an index. */
export function entryOf(props: RouteProps): TextDocument['entry'] | undefined {
  return props.kind === 'index' ? undefined : documentOf(props).entry;
}

type TextDocument = Post | Page | Project | NewsItem;

function documentOf(props: DocumentProps): TextDocument {
  switch (props.kind) {
    case 'post':
      return props.post;
    case 'page':
      return props.page;
    case 'project':
      return props.project;
    case 'item':
      return props.item;
  }
}

/** What Astro puts in the place of `[...path]`: without the base, and without slashes at the ends. */
function routePath({ href }: { href: string }): string {
  return decodeURI(href).slice(site.settings.base.length).replace(/\/$/, '');
}

function refuseClashes(documents: Document[], reserved: readonly string[]): void {
  const seen = new Map<string, Document>();
  const problems: ContentProblem[] = [];
  for (const document of documents) {
    const path = `/${decodeURI(document.href).slice(site.settings.base.length)}`;
    const key = path.toLowerCase();
    const other = seen.get(key);
    if (other || reserved.includes(path)) {
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
