import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { chooseArchives } from '../lib/archive-links.ts';
import { languageName } from '../lib/languages.ts';
import { pageSegment, paginate, type ListPage } from '../lib/pagination.ts';
import { getArchives, type Archive } from './archives.ts';
import { getLanguages, languageFolder } from './languages.ts';
import { getListedPosts, type ListedPost } from './listed-posts.ts';
import { pageKey } from './page-key.ts';
import { warnOnce } from './warn-once.ts';

/** One page of the blog index, or of the index of one further language. */
export interface IndexPage {
  /** Language of the page. */
  lang: string;
  /** Path of the first page, with base. */
  href: string;
  /** All posts but the featured ones, newest first. */
  page: ListPage<ListedPost>;
  /** Featured posts; on the first page. */
  featured: readonly ListedPost[];
  /** Where else to look. */
  links: IndexLinks;
}

export interface IndexLinks {
  /** Those that site.yaml names. */
  categories: readonly Archive[];
  tags: readonly Archive[];
  /** The indexes of single languages. */
  languages: readonly LanguageLink[];
}

export interface LanguageLink {
  lang: string;
  /** What the language calls itself. */
  name: string;
  href: string;
}

/** The pages of the blog index, for `blog/[...page].astro`: `/blog/`, then `/blog/page/2/` and on, as al-folio has them. */
export async function getIndexPages(): Promise<
  { params: { page: string | undefined }; props: IndexPage; cacheKey: string | undefined }[]
> {
  const { lang, blog } = site.settings;
  const links = {
    categories: pick(await getArchives('category'), blog.display_categories, 'categories'),
    tags: pick(await getArchives('tag'), blog.display_tags, 'tags'),
    languages: await getLanguageLinks(),
  };
  const pages = toIndexPages(lang, await getListedPosts(), links);
  return Promise.all(
    pages.map(async (props) => ({
      params: { page: pageSegment(props.page.current) },
      props,
      cacheKey: await keyOf(props),
    })),
  );
}

/** The links lead to whole archives, of which a page shows the names. */
function keyOf({ links, ...shown }: IndexPage): Promise<string | undefined> {
  const archives = [links.categories, links.tags].map((some) =>
    some.map(({ name, href, posts }) => [name, href, posts.length]),
  );
  return pageKey({ ...shown, archives, languages: links.languages });
}

/** The same for each further language, for `[lang]/blog/[...page].astro`: the posts in that language alone. */
export async function getLanguageIndexPages(): Promise<
  {
    params: { lang: string; page: string | undefined };
    props: IndexPage;
    cacheKey: string | undefined;
  }[]
> {
  const posts = await getListedPosts();
  const links = { categories: [], tags: [], languages: await getLanguageLinks() };
  const pages = links.languages.flatMap(({ lang }) =>
    toIndexPages(
      lang,
      posts.filter((post) => post.lang === lang),
      links,
    ),
  );
  return Promise.all(
    pages.map(async (props) => ({
      params: { lang: props.lang, page: pageSegment(props.page.current) },
      props,
      cacheKey: await keyOf(props),
    })),
  );
}

/** The blog index: the page above its posts and archives. */
export function getBlogLink(): { name: string; href: string } {
  const { lang, blog } = site.settings;
  return { name: blog.title, href: indexHref(lang) };
}

async function getLanguageLinks(): Promise<LanguageLink[]> {
  const [, ...further] = await getLanguages();
  return further.map((lang) => ({ lang, name: languageName(lang), href: indexHref(lang) }));
}

function toIndexPages(lang: string, posts: readonly ListedPost[], links: IndexLinks): IndexPage[] {
  const featured = posts.filter((post) => post.featured);
  const others = posts.filter((post) => !post.featured);
  return paginate(others, site.settings.blog.page_size).map((page) => ({
    lang,
    href: indexHref(lang),
    page,
    featured: page.current === 1 ? featured : [],
    links,
  }));
}

function indexHref(lang: string): string {
  return withBase(site.settings.base, `${languageFolder(lang)}blog/`);
}

/** The archives that a setting names. Tells the writer of names without one. */
function pick(
  archives: readonly Archive[],
  names: readonly string[],
  kind: 'tags' | 'categories',
): Archive[] {
  const { found, unknown } = chooseArchives(archives, names);
  for (const { name, nearest } of unknown) {
    warnOnce(
      `content/site.yaml: "blog.display_${kind}" names "${name}", which no listed post has among its ${kind}.` +
        (nearest === undefined ? '' : ` Did you mean "${nearest}"?`),
    );
  }
  return found;
}
