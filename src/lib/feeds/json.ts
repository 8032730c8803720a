import { feedAddress } from './feed.ts';
import type { Feed, FeedEntry, FeedPerson } from './feed.ts';

/** A feed as JSON Feed 1.1: https://jsonfeed.org/version/1.1 */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feedAddress(feed, 'json'),
    description: feed.description,
    language: feed.lang,
    authors: [person(feed.author)],
    items: feed.entries.map(item),
  });
}

function item({ content, summary, ...entry }: FeedEntry) {
  return {
    id: entry.id,
    url: entry.link,
    title: entry.title,
    // One of the two must be there.
    ...(content === undefined ? { content_text: summary ?? '' } : { content_html: content }),
    summary,
    image: entry.image,
    date_published: entry.published.toISOString(),
    date_modified: entry.updated?.toISOString(),
    authors: entry.authors.length > 0 ? entry.authors.map(person) : undefined,
    tags: entry.categories,
    language: entry.lang,
  };
}

function person({ name, url }: FeedPerson) {
  return { name, url };
}
