/** A feed as all its formats are made from it. Whole addresses throughout. */
export interface Feed {
  title: string;
  description: string | undefined;
  /** The page that it belongs to. */
  home: string;
  /** The folder of its files: `https://example.org/de/`. */
  folder: string;
  /** BCP 47 tag. */
  lang: string;
  author: FeedPerson;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

export interface FeedPerson {
  name: string;
  url: string | undefined;
}

export interface FeedEntry {
  /** Address of the post on this site, which never changes. */
  id: string;
  /** Where a reader is led: mostly the same address. */
  link: string;
  /** Plain text, as the summary is. */
  title: string;
  summary: string | undefined;
  /** HTML as `toFeedHtml` makes it; undefined in feeds that have summaries alone. */
  content: string | undefined;
  published: Date;
  /** The last change; undefined if there was none. */
  updated: Date | undefined;
  /** BCP 47 tag. */
  lang: string;
  /** Empty: that of the feed wrote it. */
  authors: readonly FeedPerson[];
  /** Names of categories and tags, each once. */
  categories: readonly string[];
  image: string | undefined;
}

/** The file and the media type of each format. */
export const feedFormats = {
  atom: { name: 'Atom', file: 'feed.xml', type: 'application/atom+xml' },
  rss: { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  json: { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof feedFormats;

/** A feed as the head of a page names it. */
export interface FeedLink {
  title: string;
  /** Path with base. */
  href: string;
  /** Media type. */
  type: string;
}

/** The address of a feed's own file. */
export function feedAddress({ folder }: Feed, format: FeedFormat): string {
  return folder + feedFormats[format].file;
}

/** When a feed changed last: with the latest of its entries. Undefined if there are none. */
export function lastChange({ entries }: Feed): Date | undefined {
  const times = entries.map(({ published, updated }) => (updated ?? published).getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
