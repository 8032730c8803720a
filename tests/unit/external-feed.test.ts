import { describe, expect, it } from 'vitest';
import { readFeed, type Feed, type FeedPost } from '../../src/lib/external/feed.ts';

const address = 'https://lab.example.org/blog/feed.xml';

function read(text: string): Feed {
  const feed = readFeed(text, address, 'Europe/Berlin');
  if ('fault' in feed) throw new Error(feed.fault);
  return feed;
}

/** The one post of a feed. */
function post(text: string): FeedPost {
  const feed = read(text);
  expect(feed).toEqual({ posts: [feed.posts[0]], withoutDate: [], withoutLink: [] });
  return feed.posts[0] as FeedPost;
}

const date = '<pubDate>Sat, 07 Sep 2002 09:42:31 GMT</pubDate>';
const link = '<link>https://lab.example.org/a</link>';
const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Lab</title>${channel}${items}</channel></rss>`;
const item = (elements: string) => rss(`<item>${elements}</item>`);
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Lab</title><entry>${entry}</entry></feed>`;
const json = (entry: object) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Lab', items: [entry] });

describe('a feed', () => {
  it('may be RSS 2.0 with full texts', () => {
    expect(
      post(
        rss(
          `<item><title>Rats &amp;amp; mice</title>${link}<description><![CDATA[<p>How they&nbsp;<b>run</b>.</p>]]></description>
           <content:encoded><![CDATA[<p>One two three.</p><script>four()</script>]]></content:encoded>${date}</item>`,
          '<language>en_us</language>',
        ),
      ),
    ).toEqual({
      url: 'https://lab.example.org/a',
      title: 'Rats & mice',
      description: 'How they run.',
      published: new Date('2002-09-07T09:42:31Z'),
      words: 3,
      lang: 'en-US',
    });
  });

  it('may be RSS 1.0', () => {
    expect(
      post(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>研究室</title><dc:language>ja</dc:language></channel>
        <item rdf:about="https://lab.example.org/j"><title>脳と機械</title><link>https://lab.example.org/j</link>
        <description>短い説明</description><dc:date>2020-01-01</dc:date></item></rdf:RDF>`),
    ).toEqual({
      url: 'https://lab.example.org/j',
      title: '脳と機械',
      description: '短い説明',
      published: new Date('2019-12-31T23:00:00Z'),
      words: undefined,
      lang: 'ja',
    });
  });

  it('may be Atom', () => {
    expect(
      post(
        atom(`<title type="html">&lt;i&gt;C. elegans&lt;/i&gt; &amp;amp; co</title><link rel="self" href="s"/>
          <link rel="alternate" type="application/pdf" href="/a.pdf"/><link href="../a"/><id>u</id>
          <published>2020-01-02T03:04:05.678+01:00</published><updated>2021-01-01T00:00:00Z</updated>
          <summary>1 &lt; 2</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <b>Wort</b></p></div></content>`),
      ),
    ).toEqual({
      url: 'https://lab.example.org/a',
      title: 'C. elegans & co',
      description: '1 < 2',
      published: new Date('2020-01-02T02:04:05Z'),
      words: 2,
      lang: 'de',
    });
  });

  it('may be JSON Feed, whose titles are no HTML', () => {
    expect(
      post(
        json({
          id: '1',
          url: '/a',
          title: 'Why <b> is bold',
          content_html: '<p>Un deux</p>',
          date_published: '2020-01-01T00:00:00Z',
          language: 'fr',
        }),
      ),
    ).toEqual({
      url: 'https://lab.example.org/a',
      title: 'Why <b> is bold',
      description: 'Un deux',
      published: new Date('2020-01-01T00:00:00Z'),
      words: 2,
      lang: 'fr',
    });
  });

  it.each([
    ['<html><body>Not found</body></html>', 'is a web page, not a feed'],
    [
      '\n<!DOCTYPE html><!-- rss --><title>a</title>a <feed > and <link rel="b">',
      'is a web page, not a feed',
    ],
    ['', 'is not a feed: neither RSS nor Atom nor JSON Feed'],
    ['{"error": "no"}', 'is not a feed: neither RSS nor Atom nor JSON Feed'],
    [rss(`<item><title>A<link>b</link></item>`), 'is a feed that is not well-formed'],
    [
      item(`<title>A</title>${link}${date}`).replace(/<\/channel.*/, ''),
      'is a feed that breaks off in the middle',
    ],
    [rss(''), 'is a feed without posts'],
    [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}',
      'is a feed without posts',
    ],
  ])('is not %j', (text, fault) => {
    expect(readFeed(text, address, 'UTC')).toEqual({ fault });
  });
});

describe('an entry without a title', () => {
  it('is called by its first words, which are then no description', () => {
    const words = 'word '.repeat(40);
    const { title, description } = post(item(`${link}${date}<description>${words}</description>`));
    expect(title).toBe(`${'word '.repeat(16).trim()}…`);
    expect(description).toBeUndefined();
  });

  it('and without words is called by its address', () => {
    const { title } = post(
      item(`<title/><link>https://lab.example.org/%E8%84%B3/?utm=1</link>${date}`),
    );
    expect(title).toBe('lab.example.org/脳');
  });
});

describe('the link of an entry', () => {
  it.each([
    ['<link>../b?c=1&amp;d=2</link>', 'https://lab.example.org/b?c=1&d=2'],
    ['<link> //other.example.org/b </link>', 'https://other.example.org/b'],
    ['<link><![CDATA[https://lab.example.org/b]]></link>', 'https://lab.example.org/b'],
    ['<guid>https://lab.example.org/b</guid>', 'https://lab.example.org/b'],
    ['<atom:link href="b"/>', 'https://lab.example.org/blog/b'],
  ])('may be %s', (written, url) => {
    expect(post(item(`<title>A</title>${written}${date}`)).url).toBe(url);
  });

  it('may be relative to a base that the entry names', () => {
    const text = atom(
      '<title>A</title><link href="b"/><id>u</id><updated>2020-01-01T00:00:00Z</updated>',
    )
      .replace('<feed', '<feed xml:base="https://cdn.example.org/x/"')
      .replace('<entry', '<entry xml:base="y/"');
    expect(post(text).url).toBe('https://cdn.example.org/x/y/b');
  });

  it.each([
    '<link>javascript:alert(1)</link>',
    '<link> java&#10;script:alert(1)</link>',
    '<link>data:text/html,a</link>',
    '<link>ftp://lab.example.org/a</link>',
    '<link>https://</link>',
    '<guid isPermaLink="false">https://lab.example.org/b</guid>',
    '<guid>tag:lab.example.org,2020:1</guid>',
    '',
  ])('must lead to a page: %s', (written) => {
    expect(read(item(`<title>A</title>${written}${date}`))).toEqual({
      posts: [],
      withoutDate: [],
      withoutLink: ['A'],
    });
  });
});

describe('the texts of an entry', () => {
  it('never hold HTML', () => {
    const { title, description } = post(
      item(
        `<title>&lt;img src=x onerror=alert(1)&gt;A &amp;lt;b&amp;gt;</title>${link}${date}
         <description>&lt;style&gt;p{}&lt;/style&gt;&lt;p&gt;B&lt;/p&gt;&lt;p&gt;C&lt;/p&gt;</description>`,
      ),
    );
    expect([title, description]).toEqual(['A <b>', 'B C']);
  });

  it('are cut between two words, in languages without spaces too', () => {
    const long = 'Neuronen feuern, '.repeat(30);
    const latin = post(item(`<title>A</title>${link}${date}<description>${long}</description>`));
    expect(latin.description).toMatch(/^(?:Neuronen feuern, ){17}Neuronen…$/);
    const japanese = post(
      item(`<title>A</title>${link}${date}<description>${'神経科学'.repeat(100)}</description>`),
    );
    expect(japanese.description).toMatch(/^(?:神経科学){74,75}(?:神経)?…$/);
  });

  it('keep the alphabet they are in', () => {
    const titles = ['Нейроны', 'الأعصاب', '뉴런', 'Nơ-ron', '🧠'];
    const feed = read(
      rss(titles.map((title) => `<item><title>${title}</title>${link}${date}</item>`).join('')),
    );
    expect(feed.posts.map(({ title }) => title)).toEqual(titles);
  });
});

describe('the date of an entry', () => {
  it.each([
    ['Sat, 07 Sep 2002 09:42:31 GMT', '2002-09-07T09:42:31.000Z'],
    ['Sat, 7 Sep 02 09:42 EST', '2002-09-07T14:42:00.000Z'],
    ['07 September 1998 09:42:31 +0530', '1998-09-07T04:12:31.000Z'],
    ['7 Sep 98 09:42:31 PDT', '1998-09-07T16:42:31.000Z'],
    ['Sat, 07 Sep 2002 09:42:31 A', '2002-09-07T09:42:31.000Z'],
    ['Sat, 07 Sep 2002 09:42:31', '2002-09-07T07:42:31.000Z'],
    ['07 Sep 2002', '2002-09-06T22:00:00.000Z'],
    ['2002-09-07T09:42:31.123456Z', '2002-09-07T09:42:31.000Z'],
    ['2002-09-07T09:42+02:00', '2002-09-07T07:42:00.000Z'],
  ])('may be %s', (written, instant) => {
    const text = item(`<title>A</title>${link}<pubDate>${written}</pubDate>`);
    expect(post(text).published.toISOString()).toBe(instant);
  });

  it.each(['31 Feb 2002 09:42:31 GMT', '07 Foo 2002 00:00 GMT', 'yesterday', '2002-13-01', ''])(
    'must be one: %j',
    (written) => {
      const text = item(`<title>A</title>${link}<pubDate>${written}</pubDate>`);
      expect(read(text)).toEqual({ posts: [], withoutDate: ['A'], withoutLink: [] });
    },
  );

  it('is that of its last change if it has no other', () => {
    const entry = { id: '1', url: '/a', title: 'A', date_modified: '2020-01-01T00:00:00Z' };
    expect(post(json(entry)).published).toEqual(new Date('2020-01-01T00:00:00Z'));
  });
});
