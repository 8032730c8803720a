import { site } from 'virtual:folia/site';
import { getIndexHref } from './indexes.ts';
import { getListedPosts, type ListedPost } from './listed-posts.ts';
import { getNewsEntries, type NewsEntry } from './news.ts';
import type { Page } from './pages.ts';

/** A list on the home page. */
export interface HomeList<T> {
  items: T[];
  /** In a box of its own that scrolls. */
  scrollable: boolean;
}

/** What the site adds to the text of the home page, or of a page with `layout: about`. */
export interface HomeSections {
  profile: Profile | undefined;
  news: HomeList<NewsEntry>;
  /** Path of the page of all news, with base. */
  allNews: string | undefined;
  latest: HomeList<ListedPost>;
  /** The links of `socials`. */
  socials: boolean;
  /** HTML beside them. */
  contactNote: string | undefined;
}

/** Who this is: the picture and the lines below it. */
export interface Profile {
  align: 'left' | 'right';
  /** As the front matter names it. */
  image: string | undefined;
  circular: boolean;
  /** HTML. */
  text: string | undefined;
}

/** As many entries as a list has if the writer says nothing, and how many are always seen at once. */
const defaultLimit = 5;
const seenAtOnce = 3;

/** @param page undefined for the home page that Folia makes itself. */
export async function getHomeSections(page?: Page): Promise<HomeSections> {
  const { announcements, news, latest_posts: latest, social } = page?.frontMatter ?? {};
  const newsOptions = toOptions(announcements ?? { enabled: news });
  const latestOptions = toOptions(latest);
  const shownNews = newsOptions.enabled ? await getNewsEntries(newsOptions.limit) : [];
  const posts = latestOptions.enabled ? await getListedPosts() : [];
  return {
    profile: page && toProfile(page),
    news: toList(shownNews, newsOptions),
    allNews: await getIndexHref('news'),
    latest: toList(posts, latestOptions),
    socials: (social ?? true) && site.settings.socials.length > 0,
    contactNote: page?.html['contact_note'],
  };
}

interface ListOptions {
  enabled: boolean;
  scrollable: boolean;
  limit: number;
}

type WrittenOptions = { readonly [Key in keyof ListOptions]?: ListOptions[Key] | undefined };

function toOptions(written: WrittenOptions | undefined): ListOptions {
  const { enabled = true, scrollable = false, limit = defaultLimit } = written ?? {};
  return { enabled, scrollable, limit };
}

function toList<T>(items: readonly T[], { scrollable, limit }: ListOptions): HomeList<T> {
  const shown = items.slice(0, limit);
  return { items: shown, scrollable: scrollable && shown.length > seenAtOnce };
}

function toProfile({ frontMatter, html }: Page): Profile | undefined {
  const { profile } = frontMatter;
  const text = html['more_info'];
  if (profile?.image === undefined && text === undefined) return undefined;
  return {
    align: profile?.align ?? 'right',
    image: profile?.image,
    circular: profile?.image_circular ?? false,
    text,
  };
}
