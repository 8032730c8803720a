import type { AnyFeed, AtomFeed, AtomNs, DcNs, JsonFeed, RdfFeed, RssFeed, XmlNs } from 'feedsmith';
import { htmlToText, oneLine } from './plain-text.ts';

/** An entry of a feed, whatever its format; texts are plain. */
export interface FeedItem {
  title: string | undefined;
  /** As it was written. */
  link: string | undefined;
  /** What the link is relative to, as it was written. */
  base: string | undefined;
  summary: string | undefined;
  content: string | undefined;
  /** As it was written. */
  date: string | undefined;
  lang: string | undefined;
}

/** A feed, whatever its format. */
export interface FeedItems {
  /** What links are relative to, as it was written. */
  base: string | undefined;
  lang: string | undefined;
  items: FeedItem[];
}

/** What Folia lists of a feed. */
export function feedItems(parsed: AnyFeed): FeedItems {
  switch (parsed.format) {
    case 'rss':
      return rssItems(parsed.feed);
    case 'atom':
      return atomItems(parsed.feed);
    case 'rdf':
      return rdfItems(parsed.feed);
    case 'json':
      return jsonItems(parsed.feed);
  }
}

/** RSS 2.0 (https://www.rssboard.org/rss-specification). */
function rssItems(feed: RssFeed.Feed<string>): FeedItems {
  const items = (feed.items ?? []).map((item) => ({
    ...sharedByRss(item),
    link: item.link ?? atomLink(item.atom?.links) ?? permaLink(item.guid),
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
  }));
  const lang = feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang;
  return { base: feed.xml?.base, lang, items };
}

/** RSS 1.0 (https://web.resource.org/rss/1.0/spec). */
function rdfItems(feed: RdfFeed.Feed<string>): FeedItems {
  const items = (feed.items ?? []).map((item) => ({
    ...sharedByRss(item),
    link: item.link ?? item.rdf?.about,
    date: item.dc?.dates?.[0],
  }));
  return { base: feed.xml?.base, lang: feed.dc?.languages?.[0] ?? feed.xml?.lang, items };
}

interface RssText {
  title?: string;
  description?: string;
  content?: { encoded?: string };
  dc?: DcNs.ItemOrFeed<string>;
  xml?: XmlNs.ItemOrFeed;
}

/** Texts of RSS are HTML, titles in practice too. */
function sharedByRss({ title, description, content, dc, xml }: RssText) {
  return {
    title: html(title),
    base: xml?.base,
    summary: html(description),
    content: html(content?.encoded),
    lang: dc?.languages?.[0] ?? xml?.lang,
  };
}

/** A guid is an address unless it says otherwise, and in practice only if it looks like one. */
function permaLink(guid: RssFeed.Guid | undefined): string | undefined {
  const isLink = guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? '');
  return isLink ? guid?.value : undefined;
}

/** Atom (RFC 4287). */
function atomItems(feed: AtomFeed.Feed<string>): FeedItems {
  const items = (feed.entries ?? []).map((entry) => ({
    title: atomText(entry.title),
    link: atomLink(entry.links),
    base: entry.xml?.base,
    summary: atomText(entry.summary),
    content: atomText(entry.content),
    date: entry.published ?? entry.updated,
    lang: entry.xml?.lang,
  }));
  return { base: feed.xml?.base, lang: feed.xml?.lang, items };
}

/** The page of an entry: a link without `rel` is one to the page (RFC 4287 §4.2.7.2), and a web page comes before other forms. */
function atomLink(links: AtomNs.Entry<string>['links'] = []): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const page = pages.find(({ type = 'text/html' }) => type === 'text/html');
  return (page ?? pages[0])?.href;
}

/** Text is plain unless its type says otherwise (RFC 4287 §3.1.1). */
function atomText(text: AtomFeed.Content | undefined): string | undefined {
  return /html/i.test(text?.type ?? 'text') ? html(text?.value) : plain(text?.value);
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): only `content_html` is HTML. */
function jsonItems(feed: JsonFeed.Feed<string>): FeedItems {
  const items = (feed.items ?? []).map((item) => ({
    title: plain(item.title),
    link: item.url ?? item.external_url,
    base: undefined,
    summary: plain(item.summary),
    content: html(item.content_html) ?? plain(item.content_text),
    date: item.date_published ?? item.date_modified,
    lang: item.language,
  }));
  return { base: undefined, lang: feed.language, items };
}

function html(text: string | undefined): string | undefined {
  return htmlToText(text ?? '') || undefined;
}

function plain(text: string | undefined): string | undefined {
  return oneLine(text ?? '') || undefined;
}
