import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/lib/feeds/atom.ts';
import type { Feed, FeedEntry } from '../../src/lib/feeds/feed.ts';
import { jsonFeed } from '../../src/lib/feeds/json.ts';
import { feedResponse } from '../../src/lib/feeds/response.ts';
import { rssFeed } from '../../src/lib/feeds/rss.ts';
import { atomProblems } from '../feed-rules/atom.ts';
import { jsonFeedProblems } from '../feed-rules/json.ts';
import { rssProblems } from '../feed-rules/rss.ts';

const entry: FeedEntry = {
  id: 'https://example.org/blog/2026/a&b/',
  link: 'https://elsewhere.example/?a=1&b=2',
  title: 'A & <B>',
  published: new Date('2026-01-08T00:00:00Z'),
  updated: new Date('2026-01-09T00:00:00Z'),
  lang: 'de',
  summary: 'S < T',
  content: '<p>1 &#x3C; 2 ]]></p>',
  authors: [{ name: 'C', url: 'https://c.example/?d&e' }],
  categories: ['x', 'y "z"'],
  image: 'https://example.org/a.png',
};

const feed: Feed = {
  folder: 'https://example.org/de/',
  home: 'https://example.org/de/blog/',
  title: 'Site',
  description: 'About it',
  lang: 'en',
  author: { name: 'D', url: undefined },
  entries: [entry],
};

/** Of this, nothing is known that need not be. */
const bare: FeedEntry = {
  ...entry,
  summary: undefined,
  content: undefined,
  updated: undefined,
  authors: [],
  categories: [],
  image: undefined,
};

const onLines = (xml: string) =>
  xml.replace(
    /(?:<\/[\w:]+>|\?>|<(?:feed|author|entry|rss|channel|item)\b[^>]*>)(?=<(?!\/(?:link|category|atom|media)))/g,
    '$&\n',
  );

describe('a feed as Atom', () => {
  it('has everything that a reader needs', () => {
    expect(onLines(atomFeed(feed))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://example.org/de/blog/</id>
<title>Site</title>
<subtitle>About it</subtitle>
<updated>2026-01-09T00:00:00.000Z</updated>
<link rel="self" type="application/atom+xml" href="https://example.org/de/feed.xml"></link>
<link rel="alternate" type="text/html" href="https://example.org/de/blog/"></link>
<author>
<name>D</name>
</author>
<generator>Folia</generator>
<entry xml:lang="de">
<id>https://example.org/blog/2026/a&#x26;b/</id>
<title>A &#x26; &#x3C;B></title>
<link rel="alternate" type="text/html" href="https://elsewhere.example/?a=1&#x26;b=2"></link>
<published>2026-01-08T00:00:00.000Z</published>
<updated>2026-01-09T00:00:00.000Z</updated>
<author>
<name>C</name>
<uri>https://c.example/?d&#x26;e</uri>
</author>
<category term="x"></category>
<category term="y &#x22;z&#x22;"></category>
<summary>S &#x3C; T</summary>
<content type="html">&#x3C;p>1 &#x26;#x3C; 2 ]]&gt;&#x3C;/p></content>
</entry>
</feed>`);
  });

  it('was updated when one of its entries was, in whatever order they stand', () => {
    const updatedOf = (xml: string) => /<updated>([^<]*)/.exec(xml)?.[1];
    const older = { ...bare, published: new Date('2025-01-01T00:00:00Z') };
    expect(updatedOf(atomFeed({ ...feed, entries: [older, entry, older] }))).toBe(
      '2026-01-09T00:00:00.000Z',
    );
    expect(updatedOf(atomFeed({ ...feed, entries: [older] }))).toBe('2025-01-01T00:00:00.000Z');
  });

  it('leaves out what is not known', () => {
    const xml = atomFeed({ ...feed, description: undefined, entries: [bare] });
    expect(xml).not.toMatch(/<(subtitle|summary|content|uri|category)/);
  });
});

describe('a feed as RSS', () => {
  it('has everything that a reader needs', () => {
    const lines = onLines(rssFeed(feed)).split('\n');
    expect(lines.slice(2).join('\n')).toBe(`<channel>
<title>Site</title>
<link>https://example.org/de/blog/</link>
<description>About it</description>
<language>en</language>
<lastBuildDate>Fri, 09 Jan 2026 00:00:00 GMT</lastBuildDate>
<generator>Folia</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link rel="self" type="application/rss+xml" href="https://example.org/de/rss.xml"></atom:link>
<item>
<title>A &#x26; &#x3C;B></title>
<link>https://elsewhere.example/?a=1&#x26;b=2</link>
<guid isPermaLink="true">https://example.org/blog/2026/a&#x26;b/</guid>
<pubDate>Thu, 08 Jan 2026 00:00:00 GMT</pubDate>
<dcterms:modified>2026-01-09T00:00:00.000Z</dcterms:modified>
<dc:creator>C</dc:creator>
<dc:language>de</dc:language>
<category>x</category>
<category>y "z"</category>
<description>S &#x26;#x3C; T</description>
<content:encoded>&#x3C;p>1 &#x26;#x3C; 2 ]]&gt;&#x3C;/p></content:encoded>
<media:content url="https://example.org/a.png" medium="image"></media:content>
</item>
</channel>
</rss>`);
  });

  it('names the author of the site where a post names none, and leaves out what is not known', () => {
    const xml = rssFeed({ ...feed, description: undefined, entries: [bare] });
    expect(xml).toContain('<description>Site</description>');
    expect(xml).toContain('<dc:creator>D</dc:creator>');
    expect(xml).not.toMatch(/<(dcterms|category|content|media)/);
  });
});

describe('a feed as JSON Feed', () => {
  it('has everything that a reader needs', () => {
    expect(JSON.parse(jsonFeed(feed))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Site',
      home_page_url: 'https://example.org/de/blog/',
      feed_url: 'https://example.org/de/feed.json',
      description: 'About it',
      language: 'en',
      authors: [{ name: 'D' }],
      items: [
        {
          id: 'https://example.org/blog/2026/a&b/',
          url: 'https://elsewhere.example/?a=1&b=2',
          title: 'A & <B>',
          content_html: '<p>1 &#x3C; 2 ]]></p>',
          summary: 'S < T',
          image: 'https://example.org/a.png',
          date_published: '2026-01-08T00:00:00.000Z',
          date_modified: '2026-01-09T00:00:00.000Z',
          authors: [{ name: 'C', url: 'https://c.example/?d&e' }],
          tags: ['x', 'y "z"'],
          language: 'de',
        },
      ],
    });
  });

  it('leaves out what is not known', () => {
    const { items } = JSON.parse(jsonFeed({ ...feed, entries: [bare] })) as { items: object[] };
    expect(items.flatMap(Object.keys)).toEqual([
      ...['id', 'url', 'title', 'content_text', 'date_published', 'tags', 'language'],
    ]);
  });
});

it.each([
  ['with an entry', [entry]],
  ['with an entry of which little is known', [bare]],
  ['without entries', []],
])('a feed %s keeps the rules of every format', (_what, entries) => {
  const one = { ...feed, entries };
  expect(atomProblems(atomFeed(one))).toEqual([]);
  expect(rssProblems(rssFeed(one))).toEqual([]);
  expect(jsonFeedProblems(jsonFeed(one))).toEqual([]);
});

it('an endpoint answers with the media type of its format', async () => {
  const response = feedResponse(feed, 'json');
  expect(response.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
  expect(await response.text()).toBe(jsonFeed(feed));
});
