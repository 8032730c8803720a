import { DetectError, parseFeed, type AnyFeed } from 'feedsmith';
import { canonicalLanguage } from '../languages.ts';
import { parseFeedDate } from './feed-date.ts';
import { feedItems, type FeedItem } from './feed-items.ts';
import { segmentWords } from '../segment-words.ts';
import { excerpt } from './plain-text.ts';
import { readableAddress, webAddress } from './web-address.ts';

/** A post on another site, as its feed tells of it; texts are plain. */
export interface FeedPost {
  /** http or https. */
  url: string;
  title: string;
  description: string | undefined;
  published: Date;
  /** How long its text is, if the feed carries it. */
  words: number | undefined;
  /** BCP 47 tag, in its canonical spelling. */
  lang: string | undefined;
}

export interface Feed {
  posts: FeedPost[];
  /** Titles of entries that cannot be listed, by what is wrong with them. */
  withoutDate: string[];
  withoutLink: string[];
}

/** What cannot be read, as what completes "<address> …". */
export interface Fault {
  fault: string;
}

const titleLength = 80;
const descriptionLength = 300;

/**
 * Reads a feed: RSS, Atom or JSON Feed. An entry without a title is called by its first words, or by its address.
 *
 * @param address where the feed was found: what its links are relative to.
 * @param timeZone of dates that name none.
 */
export function readFeed(text: string, address: string, timeZone: string): Feed | Fault {
  const parsed = parse(text);
  if ('fault' in parsed) return parsed;
  const { base, lang, items } = feedItems(parsed);
  if (items.length === 0) return { fault: 'is a feed without posts' };
  const feed: Feed = { posts: [], withoutDate: [], withoutLink: [] };
  for (const item of items) {
    const url = item.link && webAddress(item.link, [address, base, item.base]);
    const published = item.date && parseFeedDate(item.date, timeZone);
    const title = titleOf(item, url);
    if (!url) feed.withoutLink.push(title);
    else if (!published) feed.withoutDate.push(title);
    else feed.posts.push({ ...toPost(item, lang), url, title, published });
  }
  return feed;
}

function parse(text: string): AnyFeed | Fault {
  try {
    const parsed = parseFeed(text);
    // The parser takes a text that ends between two elements for a whole one.
    const whole = parsed.format === 'json' || /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i.test(text);
    return whole ? parsed : { fault: 'is a feed that breaks off in the middle' };
  } catch (error) {
    if (/^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html)\b/i.test(text))
      return { fault: 'is a web page, not a feed' };
    return error instanceof DetectError
      ? { fault: 'is not a feed: neither RSS nor Atom nor JSON Feed' }
      : { fault: 'is a feed that is not well-formed' };
  }
}

function titleOf({ title, summary, content, link }: FeedItem, url: string | undefined): string {
  const words = title ?? summary ?? content;
  if (words !== undefined) return title ?? excerpt(words, titleLength);
  return url ? readableAddress(url) : (link ?? 'an entry without a title');
}

function toPost({ title, summary, content, ...item }: FeedItem, feedLang: string | undefined) {
  const text = summary ?? content;
  const lang = languageOf(item.lang) ?? languageOf(feedLang);
  return {
    // Without a title the first words stand in its place already.
    description:
      title === undefined || text === undefined ? undefined : excerpt(text, descriptionLength),
    words: content === undefined ? undefined : segmentWords(content, lang ?? 'und').length,
    lang,
  };
}

/** Feeds write `en_US` as often as `en-us`. */
function languageOf(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : canonicalLanguage(tag.trim().replaceAll('_', '-'));
}
