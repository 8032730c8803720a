import { atomFeed } from './atom.ts';
import { feedFormats, type Feed, type FeedFormat } from './feed.ts';
import { jsonFeed } from './json.ts';
import { rssFeed } from './rss.ts';

const serializers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

/** A feed as its endpoint answers with it. */
export function feedResponse(feed: Feed, format: FeedFormat): Response {
  return new Response(serializers[format](feed), {
    headers: { 'Content-Type': `${feedFormats[format].type}; charset=utf-8` },
  });
}
