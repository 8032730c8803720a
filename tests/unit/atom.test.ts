import { describe, expect, it } from 'vitest';
import { atomFeed, type AtomEntry, type AtomFeed } from '../../src/lib/atom.ts';

const entry: AtomEntry = {
  url: 'https://example.org/blog/2026/a/',
  title: 'A & <B>',
  published: new Date('2026-01-08T00:00:00Z'),
  updated: new Date('2026-01-09T00:00:00Z'),
  lang: 'de',
  summary: 'S',
  content: '<p>1 &#x3C; 2 ]]></p>',
  authors: [{ name: 'C', uri: 'https://c.org' }],
  categories: ['x', 'y "z"'],
};
const feed: AtomFeed = {
  self: 'https://example.org/feed.xml',
  home: 'https://example.org/',
  title: 'Site',
  subtitle: 'About it',
  lang: 'en',
  author: { name: 'D', email: 'd@example.org' },
  updated: new Date('2020-01-01T00:00:00Z'),
  entries: [entry],
};

const onLines = (xml: string) =>
  xml.replace(/(?:<\/\w+>|\?>|<(?:feed|author|entry)\b[^>]*>)(?=<)/g, '$&\n');

describe('an Atom feed', () => {
  it('has everything that a reader needs, in order', () => {
    expect(onLines(atomFeed(feed))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://example.org/</id>
<title>Site</title>
<subtitle>About it</subtitle>
<updated>2026-01-09T00:00:00.000Z</updated>
<link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"></link>
<link rel="alternate" type="text/html" href="https://example.org/"></link>
<author>
<name>D</name>
<email>d@example.org</email>
</author>
<generator>Folia</generator>
<entry xml:lang="de">
<id>https://example.org/blog/2026/a/</id>
<title>A &#x26; &#x3C;B></title>
<link rel="alternate" type="text/html" href="https://example.org/blog/2026/a/"></link>
<published>2026-01-08T00:00:00.000Z</published>
<updated>2026-01-09T00:00:00.000Z</updated>
<author>
<name>C</name>
<uri>https://c.org</uri>
</author>
<category term="x"></category>
<category term="y &#x22;z&#x22;"></category>
<summary>S</summary>
<content type="html">&#x3C;p>1 &#x26;#x3C; 2 ]]&gt;&#x3C;/p></content>
</entry>
</feed>`);
  });

  it('was updated when its latest entry was, else when the site was', () => {
    const updatedOf = (xml: string) => /<updated>([^<]*)/.exec(xml)?.[1];
    const older = { ...entry, updated: new Date('2025-01-01T00:00:00Z') };
    expect(updatedOf(atomFeed({ ...feed, entries: [older, entry, older] }))).toBe(
      '2026-01-09T00:00:00.000Z',
    );
    expect(updatedOf(atomFeed({ ...feed, entries: [] }))).toBe('2020-01-01T00:00:00.000Z');
  });

  it('leaves out what is not known', () => {
    const xml = atomFeed({
      ...feed,
      subtitle: undefined,
      author: { name: 'D' },
      entries: [{ ...entry, summary: undefined }],
    });
    expect(xml).not.toMatch(/<(subtitle|summary|email)/);
  });
});
