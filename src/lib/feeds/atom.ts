import { x } from 'xastscript';
import { feedAddress, feedFormats, lastChange } from './feed.ts';
import type { Feed, FeedEntry, FeedPerson } from './feed.ts';
import { toFeedXml } from './xml.ts';

/** A feed as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed(feed: Feed): string {
  const updated = lastChange(feed) ?? new Date(0);
  return toFeedXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
      x('id', feed.home),
      x('title', feed.title),
      ...(feed.description ? [x('subtitle', feed.description)] : []),
      x('updated', updated.toISOString()),
      x('link', { rel: 'self', type: feedFormats.atom.type, href: feedAddress(feed, 'atom') }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      person(feed.author),
      x('generator', 'Folia'),
      ...feed.entries.map(entryElement),
    ]),
  );
}

function entryElement(entry: FeedEntry) {
  return x('entry', { 'xml:lang': entry.lang }, [
    x('id', entry.id),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
    x('published', entry.published.toISOString()),
    x('updated', (entry.updated ?? entry.published).toISOString()),
    ...entry.authors.map(person),
    ...entry.categories.map((term) => x('category', { term })),
    ...(entry.summary ? [x('summary', entry.summary)] : []),
    ...(entry.content === undefined ? [] : [x('content', { type: 'html' }, entry.content)]),
  ]);
}

function person({ name, url }: FeedPerson) {
  return x('author', [x('name', name), ...(url ? [x('uri', url)] : [])]);
}
