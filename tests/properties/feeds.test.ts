import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { atomFeed } from '../../src/lib/feeds/atom.ts';
import { feedFormats, type Feed, type FeedEntry } from '../../src/lib/feeds/feed.ts';
import { jsonFeed } from '../../src/lib/feeds/json.ts';
import { rssFeed } from '../../src/lib/feeds/rss.ts';
import { feedProblems, readFeed } from '../feed-rules/read-feed.ts';

// The same trials in every run.
fc.configureGlobal({ seed: 5 });

const writers = { atom: atomFeed, rss: rssFeed, json: jsonFeed };

/** XML has no room for other control characters, and takes a carriage return for a line end. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('<', '&', ']]>', '"', "'", '\u0000', '\u001F', '\uFFFE', '\uD800'),
    ),
    minLength: 1,
  })
  .map((written) => `x${written}x`);

const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.trunc(date.getTime() / 1000) * 1000));

const entry = (id: number): fc.Arbitrary<FeedEntry> =>
  fc.record({
    id: fc.constant(`https://a.test/blog/${id}/`),
    link: fc.constant(`https://a.test/blog/${id}/`),
    title: text,
    summary: fc.option(text, { nil: undefined }),
    content: fc.constant('<p>Text.</p>'),
    published: instant,
    updated: fc.constant(undefined),
    lang: fc.constantFrom('en', 'de', 'zh-Hant'),
    authors: fc.array(fc.record({ name: text, url: fc.constant(undefined) }), { maxLength: 2 }),
    categories: fc.uniqueArray(text, { maxLength: 3 }),
    image: fc.constant(undefined),
  });

const feed: fc.Arbitrary<Feed> = fc.record({
  title: text,
  description: fc.option(text, { nil: undefined }),
  home: fc.constant('https://a.test/'),
  folder: fc.constant('https://a.test/'),
  lang: fc.constant('en'),
  author: fc.record({ name: text, url: fc.constant(undefined) }),
  entries: fc.tuple(entry(1), entry(2)),
});

it.each(['atom', 'rss', 'json'] as const)(
  'whatever is written, %s is well-formed and says it',
  (format) => {
    fc.assert(
      fc.property(feed, (made) => {
        const written = writers[format](made);
        const { file } = feedFormats[format];
        expect(feedProblems(file, written)).toEqual([]);
        const read = readFeed(file, written);
        expect(read.entries.map(({ published }) => published)).toEqual(
          made.entries.map(({ published }) => published),
        );
        expect(read.entries.map(({ id }) => id)).toEqual(made.entries.map(({ id }) => id));
        expect(
          read.entries.every(({ title }) => title?.startsWith('x') && title.endsWith('x')),
        ).toBe(true);
      }),
    );
  },
);
