import { describe, expect, it } from 'vitest';
import { rssProblems } from './rss.ts';

const item = `<item><title>A</title><link>https://site.example/a/</link><guid>https://site.example/a/</guid>
<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate><dc:creator>Ada</dc:creator><category>x</category></item>`;

const good = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>T</title><link>https://site.example/</link><description>D</description><language>en</language>
<atom:link rel="self" href="https://site.example/rss.xml"/>${item}</channel></rss>`;

const pubDate = 'Thu, 01 Jan 2026 00:00:00 GMT';

describe('the rules of RSS 2.0', () => {
  it.each([
    [good],
    [good.replace(item, '')],
    [good.replace(pubDate, '1 Jan 2026 00:00 +0000')],
    [good.replace(pubDate, 'Thu, 01 Jan 2026 20:00:00 -0800')],
    [good.replace('<guid>https://site.example/a/', '<guid isPermaLink="false">a')],
  ])('finds nothing wrong with a feed that keeps them, case %#', (xml) => {
    expect(rssProblems(xml)).toEqual([]);
  });

  it.each([
    [good.replace('version="2.0"', 'version="0.91"'), ['it is no RSS 2.0']],
    ['<rss version="2.0"></rss>', ['rss has not one channel']],
    [good.replace('<description>D</description>', ''), ['channel has not one description']],
    [good.replace('>T<', '><'), ['channel has not one title']],
    [good.replace('>en<', '>en_GB<'), ['en_GB is no language tag']],
    [
      good.replace('<language>', '<language>de</language><language>'),
      ['channel has more than one language'],
    ],
    [good.replace('rel="self"', 'rel="next"'), ['channel has not one atom:link of rel self']],
    [
      good.replace('href="https://site.example/', 'href="/'),
      ['the link of rel self has no whole address'],
    ],
    [good.replace('xmlns:dc=', 'xmlns:dd='), ['the prefix dc is not declared']],
    [good.replaceAll('dc:creator', 'creator'), ['RSS has no creator in item']],
    [good.replaceAll('dc:creator', 'author'), ['Ada is no e-mail address']],
    [good.replace('>Ada<', '> <'), ['a category or author of item is empty']],
    [good.replace('<title>A</title>', ''), ['item has neither title nor description']],
    [good.replace('<link>https://site.example/a/', '<link>/a/'), ['/a/ is no whole address']],
    [good.replace('/a/</link>', '/a/\n</link>'), ['link has white space around it']],
    [good.replace('<guid>https://site.example', '<guid>'), ['the guid /a/ is no permanent link']],
    [good.replace('<guid>', '<guid isPermaLink="yes">'), ['isPermaLink is yes']],
    [good.replace(item, item.repeat(2)), ['two items have the guid https://site.example/a/']],
    [
      good.replace('<category>', '<enclosure url="/a.mp3" length="1"/><category>'),
      ['enclosure has no whole address', 'enclosure has no length or no type'],
    ],
    [
      good.replace('<dc:creator>', '<title>B</title><dc:creator>'),
      ['item has more than one title'],
    ],
  ])('finds what is wrong, case %#', (xml, problems) => {
    expect(rssProblems(xml)).toEqual(problems);
  });

  it.each([
    '2026-01-01T00:00:00Z',
    'Fri, 01 Jan 2026 00:00:00 GMT',
    'Thu, 01 Jan 26 00:00:00 GMT',
    'Thu, 01 January 2026 00:00:00 GMT',
    'Thu, 32 Jan 2026 00:00:00 GMT',
  ])('finds that %s is no date of RFC 822', (text) => {
    expect(rssProblems(good.replace(pubDate, text))).toEqual([`${text} is no date of RFC 822`]);
  });
});
