import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { textOf } from '../../src/integrations/links/xml.ts';
import { atomProblems } from './atom.ts';
import { childElements, named, textIn } from './elements.ts';
import { jsonFeedProblems, readJsonFeed } from './json.ts';
import { rssProblems } from './rss.ts';

/** A feed of any format, for what all of them must do. */
export interface ReadFeed {
  self: string | undefined;
  home: string | undefined;
  title: string | undefined;
  entries: ReadEntry[];
}

export interface ReadEntry {
  id: string | undefined;
  link: string | undefined;
  title: string | undefined;
  published: Date;
  updated: Date | undefined;
  lang: string | undefined;
  /** Names; those of the feed if the entry has none of its own. */
  authors: string[];
  categories: string[];
  summary: string | undefined;
  html: string | undefined;
  image: string | undefined;
}

/** The rules of a feed's own format, which its name tells. */
export function feedProblems(file: string, text: string): string[] {
  if (file.endsWith('.json')) return jsonFeedProblems(text);
  return file.endsWith('rss.xml') ? rssProblems(text) : atomProblems(text);
}

export function readFeed(file: string, text: string): ReadFeed {
  if (file.endsWith('.json')) return readJson(text);
  return file.endsWith('rss.xml') ? readRss(text) : readAtom(text);
}

function readJson(text: string): ReadFeed {
  const feed = readJsonFeed(text);
  const nameOf = ({ name = '' }: { name?: string | undefined }) => name;
  return {
    self: feed.feed_url,
    home: feed.home_page_url,
    title: feed.title,
    entries: feed.items.map((item) => ({
      id: item.id,
      link: item.url,
      title: item.title,
      published: new Date(item.date_published ?? ''),
      updated: item.date_modified === undefined ? undefined : new Date(item.date_modified),
      lang: item.language,
      authors: (item.authors ?? feed.authors ?? []).map(nameOf),
      categories: item.tags ?? [],
      summary: item.summary,
      html: item.content_html,
      image: item.image,
    })),
  };
}

function readRss(text: string): ReadFeed {
  const channel = childElements(fromXml(text)).flatMap((rss) => named(rss, 'channel'))[0];
  if (!channel) throw new Error('There is no channel.');
  return {
    self: attribute(channel, 'atom:link', 'href'),
    home: textIn(channel, 'link'),
    title: textIn(channel, 'title'),
    entries: named(channel, 'item').map((item) => ({
      id: textIn(item, 'guid'),
      link: textIn(item, 'link'),
      title: textIn(item, 'title'),
      published: new Date(textIn(item, 'pubDate') ?? ''),
      updated: dateIn(item, 'dcterms:modified'),
      lang: textIn(item, 'dc:language'),
      authors: named(item, 'dc:creator').map(textOf),
      categories: named(item, 'category').map(textOf),
      summary: textIn(item, 'description'),
      html: textIn(item, 'content:encoded'),
      image: attribute(item, 'media:content', 'url'),
    })),
  };
}

function readAtom(text: string): ReadFeed {
  const [feed] = childElements(fromXml(text));
  if (!feed) throw new Error('There is no feed.');
  const authors = (parent: Element) =>
    named(parent, 'author').map((author) => textIn(author, 'name') ?? '');
  const link = (parent: Element, rel: string) =>
    named(parent, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'] ??
    undefined;
  return {
    self: link(feed, 'self'),
    home: link(feed, 'alternate'),
    title: textIn(feed, 'title'),
    entries: named(feed, 'entry').map((entry) => ({
      id: textIn(entry, 'id'),
      link: link(entry, 'alternate'),
      title: textIn(entry, 'title'),
      published: new Date(textIn(entry, 'published') ?? ''),
      updated: dateIn(entry, 'updated'),
      lang: entry.attributes['xml:lang'] ?? undefined,
      authors: authors(entry).length > 0 ? authors(entry) : authors(feed),
      categories: named(entry, 'category').map(({ attributes }) => attributes['term'] ?? ''),
      summary: textIn(entry, 'summary'),
      html: textIn(entry, 'content'),
      image: undefined,
    })),
  };
}

function dateIn(parent: Element, name: string): Date | undefined {
  const text = textIn(parent, name);
  return text === undefined ? undefined : new Date(text);
}

function attribute(parent: Element, name: string, key: string): string | undefined {
  return named(parent, name)[0]?.attributes[key] ?? undefined;
}
