import { describe, expect, it } from 'vitest';
import { atomProblems } from './atom.ts';

const entry = (inner: string) =>
  `<entry><id>https://site.example/a/</id><title>A</title><updated>2026-01-01T00:00:00Z</updated>${inner}</entry>`;

const feed = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://site.example/</id><title>T</title>
<updated>2026-01-01T00:00:00Z</updated><link rel="self" href="https://site.example/feed.xml"/>
<author><name>Ada</name></author>${inner}</feed>`;

const good = feed(entry('<content type="html">a</content>'));

describe('the rules of RFC 4287', () => {
  it('finds nothing wrong with a feed that keeps them', () => {
    expect(atomProblems(good)).toEqual([]);
  });

  it.each([
    [good.replace('<feed xmlns="http://www.w3.org/2005/Atom">', '<feed>'), ['it is no Atom feed']],
    [good.replace('<title>T</title>', ''), ['feed has not one title']],
    [good.replace('rel="self"', 'rel="related"'), ['feed has not one link of rel self']],
    [good.replace('2026-01-01T00:00:00Z', '2026-01-01'), ['2026-01-01 is no date of RFC 3339']],
    [
      good.replace('2026-01-01T00:00:00Z', '2026-13-01T00:00:00Z'),
      ['2026-13-01T00:00:00Z is no date of RFC 3339'],
    ],
    [
      good.replace('<author><name>Ada</name></author>', ''),
      ['entry has no author, and the feed has none either'],
    ],
    [good.replace('<name>Ada</name>', ''), ['author has a wrong number of name']],
    [
      good.replace('href="https://site.example/feed.xml"', 'href="/feed.xml"'),
      ['a link of feed has no whole address'],
    ],
    [feed(entry('')), ['entry has neither content nor an alternate link']],
    [
      feed(entry('<content>a</content>').repeat(2)),
      ['two entries have the id https://site.example/a/'],
    ],
    [feed(entry('<content>a</content><content>b</content>')), ['entry has more than one content']],
    [feed(entry('<content>a</content><category label="x"/>')), ['a category of entry has no term']],
    [good.replace('<id>https://site.example/a/</id>', '<id>a</id>'), ['the id a is no IRI']],
    [
      good.replace('<id>https://site.example/a/', '<id> https://site.example/a/'),
      ['id has white space around it'],
    ],
    [
      good.replace('<name>Ada</name>', '<name>Ada</name><uri>\nhttps://ada.example</uri>'),
      ['uri has white space around it'],
    ],
    [good.replace('<entry>', '<entry xml:lang="en_GB">'), ['en_GB is no language tag']],
  ])('finds what is wrong, case %#', (xml, problems) => {
    expect(atomProblems(xml)).toEqual(problems);
  });
});
