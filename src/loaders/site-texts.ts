import { findAddressProblems, type Addressed, type AddressPlaces } from '../lib/address-check.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { normalizePath } from '../lib/permalinks.ts';
import { findTranslationClashes, type Translatable } from '../lib/translations.ts';
import type { NewsData } from '../schemas/news.ts';
import type { PageData } from '../schemas/page.ts';
import type { PostData } from '../schemas/post.ts';
import type { ProjectData } from '../schemas/project.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { Entry, MdxEntry, Reading } from './mdx-entries.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { posts } from './posts.ts';
import { projects } from './projects.ts';
import { readEntries } from './read-entries.ts';
import { hasPage, newsPath, pagePath, postPath, projectPath } from './text-paths.ts';

type TextData = PostData | PageData | ProjectData | NewsData;

/** A text that has a page, and where that is. */
export interface SiteText extends Addressed, Translatable {
  places: AddressPlaces;
  /** The front matter, what is known of the text, and more. */
  data: MdxEntry<TextData>;
  /** The front matter of a post. */
  post?: PostData;
}

/** The texts of a site, as they are without Astro, and everything that is wrong with them. */
export interface SiteTexts {
  /** Those that are public and right. */
  texts: SiteText[];
  problems: ContentProblem[];
}

/** Reads all texts of a site: each by itself, then whether their addresses agree. */
export async function readSiteTexts(reading: Reading): Promise<SiteTexts> {
  const found = {
    posts: await readEntries(posts, reading),
    pages: await readEntries(pages, reading),
    projects: await readEntries(projects, reading),
    news: await readEntries(news, reading),
  };
  const { settings } = reading.site;
  const texts = [
    ...shown(found.posts.entries).flatMap(({ data }) => {
      const { date, frontMatter } = data;
      // One without a date is among the problems.
      if (!date) return [];
      const path = postPath(data, date, settings);
      return { ...toText(data, path, settings, frontMatter.redirect), post: frontMatter };
    }),
    ...shown(found.pages.entries)
      .filter(({ data }) => hasPage(data))
      .map(({ id, data }) => toText(data, pagePath(id, data.frontMatter), settings))
      .map((page) => ({ ...page, home: page.path === '/' })),
    ...shown(found.projects.entries).map(({ id, data }) =>
      toText(data, projectPath(id, data.frontMatter), settings),
    ),
    ...shown(found.news.entries)
      .filter(({ data }) => data.frontMatter.inline !== true)
      .map(({ id, data }) => toText(data, newsPath(id, data.frontMatter), settings)),
  ];
  const own = Object.values(found).flatMap(({ problems }) => problems);
  return {
    texts,
    problems: [...own, ...findAddressProblems(texts), ...findTranslationClashes(texts)],
  };
}

function shown<T>(entries: readonly Entry<T>[]): Entry<T>[] {
  return entries.filter(({ data }) => data.state === 'public');
}

/** @param redirect where the page of the text leads on to. */
function toText(
  data: MdxEntry<TextData>,
  path: string,
  { lang }: SiteSettings,
  redirect?: string,
): SiteText {
  const { frontMatter, file, places } = data;
  return {
    file,
    path,
    redirect,
    redirectFrom: (frontMatter.redirect_from ?? []).map(normalizePath),
    lang: frontMatter.lang ?? lang,
    translationKey: frontMatter.translation_key,
    places,
    data,
  };
}
