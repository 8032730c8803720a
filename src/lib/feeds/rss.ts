import { toHtml } from 'hast-util-to-html';
import { x } from 'xastscript';
import { feedAddress, feedFormats, lastChange } from './feed.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { toFeedXml } from './xml.ts';

/** The modules that RSS needs for what it has no element for; the first three as the RSS Profile has them. */
const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * A feed as RSS 2.0: https://www.rssboard.org/rss-specification, as the Profile reads it:
 * https://www.rssboard.org/rss-profile. RSS asks for e-mail addresses of authors, so `dc:creator` names them.
 */
export function rssFeed(feed: Feed): string {
  const changed = lastChange(feed);
  return toFeedXml(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', feed.title),
        x('link', feed.home),
        // It must not be missing.
        x('description', htmlOf(feed.description ?? feed.title)),
        x('language', feed.lang),
        ...(changed ? [x('lastBuildDate', changed.toUTCString())] : []),
        x('generator', 'Folia'),
        x('docs', 'https://www.rssboard.org/rss-specification'),
        x('atom:link', { rel: 'self', type: feedFormats.rss.type, href: feedAddress(feed, 'rss') }),
        ...feed.entries.map((entry) => itemElement(entry, feed)),
      ]),
    ]),
  );
}

function itemElement(entry: FeedEntry, feed: Feed) {
  const authors = entry.authors.length > 0 ? entry.authors : [feed.author];
  const { summary, content, updated, image } = entry;
  return x('item', [
    x('title', entry.title),
    x('link', entry.link),
    x('guid', { isPermaLink: 'true' }, entry.id),
    x('pubDate', entry.published.toUTCString()),
    ...(updated ? [x('dcterms:modified', updated.toISOString())] : []),
    ...authors.map(({ name }) => x('dc:creator', name)),
    x('dc:language', entry.lang),
    ...entry.categories.map((name) => x('category', name)),
    ...(summary ? [x('description', htmlOf(summary))] : []),
    ...(content === undefined ? [] : [x('content:encoded', content)]),
    ...(image ? [x('media:content', { url: image, medium: 'image' })] : []),
  ]);
}

/** Readers take a description for HTML. */
function htmlOf(text: string): string {
  return toHtml({ type: 'text', value: text });
}
