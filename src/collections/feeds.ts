import { site } from 'virtual:folia/site';
import type { Feed, FeedEntry } from '../lib/feeds/feed.ts';
import { getArchives, type Archive } from './archives.ts';
import { getFeedHtml } from './feed-html.ts';
import { archiveFeedTitle, feedFolder, feedTitle } from './feed-links.ts';
import { getLanguages } from './languages.ts';
import { getPosts, type Post } from './posts.ts';

/** The feeds of the site (without a language in their address) and of each further language, for `[...lang]/feed.xml.ts`. */
export async function getFeedRoutes(): Promise<{ params: { lang: string | undefined } }[]> {
  const [, ...further] = await getLanguages();
  return [undefined, ...further].map((lang) => ({ params: { lang } }));
}

/**
 * The newest posts with their full text.
 *
 * @param language BCP 47 tag; without one, it is the feed of the whole site.
 */
export async function getFeed(language: string | undefined): Promise<Feed> {
  const { settings } = site;
  const lang = language ?? settings.lang;
  const posts = await newestPosts((post) => language === undefined || post.lang === language);
  const folder = wholeAddress(feedFolder(lang));
  return {
    ...siteFacts(),
    title: feedTitle(lang),
    // The settings have it in the language of the site alone.
    description: language === undefined ? settings.description || undefined : undefined,
    home: language === undefined ? folder : `${folder}blog/`,
    folder,
    lang,
    entries: await Promise.all(posts.map(toFullEntry)),
  };
}

/** The feeds of a kind of archives, for `blog/tag/[slug]/feed.xml.ts` and `blog/category/[slug]/feed.xml.ts`. */
export async function getArchiveFeedRoutes(
  kind: 'tag' | 'category',
): Promise<{ params: { slug: string }; props: Archive }[]> {
  const archives = await getArchives(kind);
  return archives.map((archive) => ({ params: { slug: archive.slug }, props: archive }));
}

/** The newest posts of a tag or category, with summaries. Those on other sites are in no feed. */
export async function getArchiveFeed(archive: Archive): Promise<Feed> {
  const { kind, slug, href } = archive;
  const posts = await newestPosts(({ tags, categories }) =>
    (kind === 'tag' ? tags : categories).some((link) => link.slug === slug),
  );
  return {
    ...siteFacts(),
    title: archiveFeedTitle(archive),
    description: undefined,
    home: wholeAddress(href),
    folder: wholeAddress(href),
    entries: posts.map(toEntry),
  };
}

/** What all feeds have in common. */
function siteFacts(): Pick<Feed, 'lang' | 'author'> {
  const { lang, author } = site.settings;
  return { lang, author: { name: author.name, url: author.url } };
}

async function newestPosts(belongs: (post: Post) => boolean): Promise<Post[]> {
  const posts = await getPosts();
  return posts
    .filter((post) => post.state === 'public' && !post.hidden && belongs(post))
    .slice(0, site.settings.blog.feed_size);
}

async function toFullEntry(post: Post): Promise<FeedEntry> {
  // A post that is elsewhere may have no text here.
  return { ...toEntry(post), content: (await getFeedHtml(post)) || undefined };
}

function toEntry(post: Post): FeedEntry {
  const { url, redirect, title, description, lang, categories, tags, entry } = post;
  return {
    id: url,
    link: redirect === undefined ? url : wholeAddress(redirect),
    title: title.text,
    summary: description ?? (entry.data.excerpt || undefined),
    content: undefined,
    published: post.date,
    updated: post.updated,
    lang,
    authors: post.authors,
    categories: [...new Set([...categories, ...tags].map(({ name }) => name))],
    image: post.image,
  };
}

function wholeAddress(href: string): string {
  return new URL(href, site.origin).href;
}
