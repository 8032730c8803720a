import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface AtomPerson {
  name: string;
  uri?: string | undefined;
  email?: string | undefined;
}

export interface AtomEntry {
  /** Address of the page; also its permanent id. */
  url: string;
  title: string;
  published: Date;
  updated: Date;
  lang: string;
  summary?: string | undefined;
  /** HTML with whole addresses. */
  content: string;
  authors: readonly AtomPerson[];
  categories: readonly string[];
}

export interface AtomFeed {
  /** Address of the feed itself. */
  self: string;
  /** Address of the page that it belongs to. */
  home: string;
  title: string;
  subtitle?: string | undefined;
  lang: string;
  author: AtomPerson;
  /** When there is no entry to take it from. */
  updated: Date;
  entries: readonly AtomEntry[];
}

/** An Atom feed (RFC 4287) as XML. */
export function atomFeed(feed: AtomFeed): string {
  const updated = feed.entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    feed.entries[0]?.updated ?? feed.updated,
  );
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
    x('id', feed.home),
    x('title', feed.title),
    ...(feed.subtitle ? [x('subtitle', feed.subtitle)] : []),
    x('updated', updated.toISOString()),
    x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    person(feed.author),
    x('generator', 'Folia'),
    ...feed.entries.map(entryElement),
  ]);
  const xml = toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    root,
  ]);
  // Text must not hold this sequence (XML 1.0, section 2.4), which code such as `a[b[0]]>c` does.
  return xml.replaceAll(']]>', ']]&gt;');
}

function entryElement(entry: AtomEntry) {
  return x('entry', { 'xml:lang': entry.lang }, [
    x('id', entry.url),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    x('published', entry.published.toISOString()),
    x('updated', entry.updated.toISOString()),
    ...entry.authors.map(person),
    ...entry.categories.map((term) => x('category', { term })),
    ...(entry.summary ? [x('summary', entry.summary)] : []),
    x('content', { type: 'html' }, entry.content),
  ]);
}

function person({ name, uri, email }: AtomPerson) {
  return x('author', [
    x('name', name),
    ...(uri ? [x('uri', uri)] : []),
    ...(email ? [x('email', email)] : []),
  ]);
}
