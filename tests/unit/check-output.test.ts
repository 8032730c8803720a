import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { checkOutput, type LinkReport } from '../../src/integrations/links/check-output.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const place = { origin: 'https://site.example', base: '/notes/' };

const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="en"><head><title>t</title>${head}</head>\n<body>${body}</body></html>`;

const site = {
  'index.html': page('<h1 id="top-of-all">Home</h1>'),
  'blog/index.html': page('<h2 id="größe">Größe</h2><a name="old"></a>'),
  'img/a.png': 'a picture',
};

const sitemap = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>https://site.example/notes/${path}</loc></url>`).join('')}</urlset>`;

function check(files: Readonly<Record<string, string>>): LinkReport {
  return checkOutput(temporaryFolder({ ...site, ...files }), place);
}

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  return check(files).problems.map(({ file, line, message }) =>
    [file, ...(line === undefined ? [] : [line]), ` ${message}`].join(':'),
  );
}

describe('links of copies and of structured data', () => {
  it('finds those that lead nowhere', () => {
    const data = JSON.stringify({
      '@graph': [
        { '@id': 'https://site.example/notes/#x', url: 'https://site.example/notes/' },
        { itemListElement: [{ item: 'https://site.example/notes/none/' }] },
        { image: ['https://site.example/notes/img/a.png', 'https://site.example/notes/img/b.png'] },
      ],
    });
    const problems = problemsOf({
      'new/index.html': page('', `<script type="application/ld+json">${data}</script>`),
      'new/index.md': '![a](https://site.example/notes/img/c.png) and $[b](/x/)$',
      'old.html.md':
        '[a](https://site.example/notes/gone/) [b](https://site.example/other/) ![c](https://site.example/d.png)',
      'llms.txt': '- [a](https://site.example/notes/new/index.md)\n- [b](/notes/old/index.md)',
      'assets/readme.md': '[of the writer](gone.md)',
    });
    expect(problems).toEqual([
      'llms.txt:2: []() "/notes/old/index.md": there is no old/index.md.',
      'new/index.html:2: <script application/ld+json> "https://site.example/notes/none/": there is no none/index.html.',
      'new/index.html:2: <script application/ld+json> "https://site.example/notes/img/b.png": there is no img/b.png.',
      'new/index.md:1: ![]() "https://site.example/notes/img/c.png": there is no img/c.png.',
      'old.html.md:1: []() "https://site.example/notes/gone/": there is no gone/index.html.',
      'old.html.md:1: ![]() "https://site.example/d.png": it is outside /notes/.',
    ]);
  });
});

describe('links of pages', () => {
  it('finds nothing wrong with links that lead somewhere', () => {
    const body = `
      <a href="/notes/">a</a> <a href="../blog/">b</a> <a href="/notes/blog/#gr%C3%B6%C3%9Fe">c</a> <a href="#here">d</a>
      <a href="/notes/blog/#old">e</a> <a href="#">f</a> <a href="#top">g</a> <a href="/notes/blog/#größe">h</a>
      <a href="https://site.example/notes/blog/">i</a> <a href="https://elsewhere.example/nowhere">j</a>
      <a href="https://site.example/other/">the site beside this one</a>
      <a href="mailto:a@b.example">k</a> <a href="/notes/img/a.png#any">l</a> <a href="?q=1#here">m</a>
      <a href="/notes/blog/#größe:~:text=word">n</a> <a href="/notes/blog/#:~:text=word">o</a>
      <p id="here" aria-labelledby="here">p</p> <img src="/notes/img/a.png" srcset="/notes/img/a.png 1x, ../img/a.png 2x">`;
    const report = check({ 'new/index.html': page(body) });
    expect(report).toEqual({ files: 4, references: 19, problems: [] });
  });

  it('finds those in formulas, on their lines', () => {
    const [root = '', link = ''] = ['\\sqrt{x}', '\\href{/notes/none/}{y} \\htmlId{y}{y}'].map(
      (tex) => katex.renderToString(tex, { trust: true, strict: false }),
    );
    // The path of a root has lines, and the body begins on the third.
    const line = 3 + root.split('\n').length;
    expect(line).toBeGreaterThan(4);
    const body = `${root}\n<a href="#y">y</a> <a href="#z">z</a>\n${link}`;
    expect(problemsOf({ 'new/index.html': page(body) })).toEqual([
      `new/index.html:${line}: <a href> "#z": new/index.html has no id "z".`,
      `new/index.html:${line + 1}: <mi href> "/notes/none/": there is no none/index.html.`,
      `new/index.html:${line + 1}: <a href> "/notes/none/": there is no none/index.html.`,
    ]);
  });

  it.each([
    [
      'a page that is not there',
      '<a href="/notes/none/">',
      '<a href> "/notes/none/": there is no none/index.html.',
    ],
    [
      'a relative address one folder off',
      '<a href="blog/">',
      '<a href> "blog/": there is no new/blog/index.html.',
    ],
    [
      'a lower-case letter for an upper-case one',
      '<a href="/notes/Blog/">',
      '<a href> "/notes/Blog/": there is no Blog/index.html.',
    ],
    [
      'a slash that is missing',
      '<a href="/notes/blog">',
      '<a href> "/notes/blog": the slash at its end is missing.',
    ],
    [
      'a wrong anchor on another page',
      '<a href="/notes/blog/#grosse">',
      '<a href> "/notes/blog/#grosse": blog/index.html has no id "grosse".',
    ],
    [
      'a wrong anchor on the page itself',
      '<a href="#nowhere">',
      '<a href> "#nowhere": new/index.html has no id "nowhere".',
    ],
    [
      'an anchor in the wrong case',
      '<a href="/notes/blog/#Größe">',
      '<a href> "/notes/blog/#Größe": blog/index.html has no id "Größe".',
    ],
    [
      'an address outside the base path',
      '<a href="/blog/">',
      '<a href> "/blog/": it is outside /notes/.',
    ],
    [
      'a whole address of a page that is not there',
      '<a href="https://site.example/notes/x/">',
      '<a href> "https://site.example/notes/x/": there is no x/index.html.',
    ],
    [
      'an address that is none',
      '<a href="https://[">',
      '<a href> "https://[": this is no address.',
    ],
    [
      'a script in a link',
      '<a href="javascript:go()">',
      '<a href> "javascript:go()": a link with javascript: leads nowhere.',
    ],
    [
      'an image that is not there',
      '<img src="/notes/img/b.png">',
      '<img src> "/notes/img/b.png": there is no img/b.png.',
    ],
    [
      'one image of a srcset',
      '<img srcset="/notes/img/a.png 1x, /notes/img/b.png 2x">',
      '<img srcset> "/notes/img/b.png": there is no img/b.png.',
    ],
    [
      'an image of a source',
      '<picture><source srcset="/notes/img/b.avif"></picture>',
      '<source srcset> "/notes/img/b.avif": there is no img/b.avif.',
    ],
    [
      'a poster',
      '<video poster="/notes/img/b.png"></video>',
      '<video poster> "/notes/img/b.png": there is no img/b.png.',
    ],
    [
      'a script',
      '<script src="/notes/b.js"></script>',
      '<script src> "/notes/b.js": there is no b.js.',
    ],
    [
      'a script of an island',
      '<astro-island component-url="/notes/b.js"></astro-island>',
      '<astro-island component-url> "/notes/b.js": there is no b.js.',
    ],
    [
      'a picture in a style',
      '<p style="background: url(/notes/b.png)">',
      '<p style> "/notes/b.png": there is no b.png.',
    ],
    [
      'a link within <noscript>',
      '<noscript><a href="/notes/b/">b</a></noscript>',
      '<a href> "/notes/b/": there is no b/index.html.',
    ],
    [
      'a label that is not there',
      '<p aria-labelledby="nobody">',
      '<p arialabelledby> "nobody": no element of the page has this id.',
    ],
    [
      'an input that is not there',
      '<label for="nobody">',
      '<label for> "nobody": no element of the page has this id.',
    ],
  ])('finds %s', (_, body, message) => {
    expect(problemsOf({ 'new/index.html': page(`\n${body}`) })).toEqual([
      `new/index.html:4: ${message}`,
    ]);
  });

  it.each([
    [
      'a canonical address that is another page',
      '<link rel="canonical" href="https://site.example/notes/blog/">',
      '<link href> "https://site.example/notes/blog/": the page itself is at https://site.example/notes/new/.',
    ],
    [
      'a canonical address without a host',
      '<link rel="canonical" href="/notes/new/">',
      '<link href> "/notes/new/": the page itself is at https://site.example/notes/new/.',
    ],
    [
      'a style sheet',
      '<link rel="stylesheet" href="/notes/b.css">',
      '<link href> "/notes/b.css": there is no b.css.',
    ],
    [
      'a picture for previews',
      '<meta property="og:image" content="https://site.example/notes/b.png">',
      '<meta content> "https://site.example/notes/b.png": there is no b.png.',
    ],
    [
      'a page to go on to',
      '<meta http-equiv="refresh" content="0; url=/notes/b/">',
      '<meta content> "/notes/b/": there is no b/index.html.',
    ],
  ])('finds %s in the head', (_, head, message) => {
    expect(problemsOf({ 'new/index.html': page('', head) })).toEqual([
      `new/index.html:2: ${message}`,
    ]);
  });

  it('lets a page that the sitemap leaves out be known at another address, if that exists', () => {
    const canonical = (address: string) => page('', `<link rel="canonical" href="${address}">`);
    expect(
      problemsOf({
        'sitemap.xml': sitemap('listed/'),
        'listed/index.html': canonical('https://elsewhere.example/text/'),
        'moved/index.html': canonical('https://elsewhere.example/text/'),
        'new/index.html': canonical('https://site.example/notes/blog/'),
        'old/index.html': canonical('https://site.example/notes/gone/'),
      }),
    ).toEqual([
      'listed/index.html:2: <link href> "https://elsewhere.example/text/": the page itself is at https://site.example/notes/listed/.',
      'old/index.html:2: <link href> "https://site.example/notes/gone/": there is no gone/index.html.',
    ]);
  });

  it('finds a font that a style sheet names and nobody has', () => {
    const css = '@font-face { src: url("../img/a.png") format("png"), url(missing.woff2); }';
    expect(problemsOf({ 'css/a.css': css })).toEqual([
      'css/a.css: url() "missing.woff2": there is no css/missing.woff2.',
    ]);
  });
});

describe('links of feed, sitemap and robots.txt', () => {
  const feed = (content: string) => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://site.example/notes/</id>
<entry><id>https://site.example/notes/blog/</id>
<link rel="alternate" href="https://site.example/notes/blog/"/>
<content type="html">${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content></entry></feed>`;

  it('reads the HTML in an entry, relative to the page of the entry', () => {
    const html =
      '<a href="#größe">yes</a><a href="#none">no</a><img src="../img/a.png"><img src="/notes/img/b.png">';
    expect(problemsOf({ 'feed.xml': feed(html) })).toEqual([
      'feed.xml:5: <content> <a href> "#none": blog/index.html has no id "none".',
      'feed.xml:5: <content> <img src> "/notes/img/b.png": there is no img/b.png.',
    ]);
  });

  it('finds an entry whose page is not there', () => {
    expect(problemsOf({ 'feed.xml': feed('').replaceAll('notes/blog/', 'notes/blog/x/') })).toEqual(
      [
        'feed.xml:3: <id> "https://site.example/notes/blog/x/": there is no blog/x/index.html.',
        'feed.xml:4: <link> "https://site.example/notes/blog/x/": there is no blog/x/index.html.',
      ],
    );
  });

  it('reads the elements and the HTML of RSS', () => {
    const rss = `<rss version="2.0"><channel><link>https://site.example/notes/</link>
<item><link>https://site.example/notes/blog/</link><guid isPermaLink="false">any:1</guid>
<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;a href="#none"&gt;no&lt;/a&gt;</content:encoded></item>
<item><link>https://site.example/notes/x/</link><guid>https://site.example/notes/y/</guid>
<description>&lt;img src="/notes/img/b.png"&gt;</description><enclosure url="/notes/a.mp3"/></item></channel></rss>`;
    expect(problemsOf({ 'de/rss.xml': rss })).toEqual([
      'de/rss.xml:3: <content:encoded> <a href> "#none": blog/index.html has no id "none".',
      'de/rss.xml:4: <link> "https://site.example/notes/x/": there is no x/index.html.',
      'de/rss.xml:4: <guid> "https://site.example/notes/y/": there is no y/index.html.',
      'de/rss.xml:5: <description> <img src> "/notes/img/b.png": there is no img/b.png.',
      'de/rss.xml:5: <enclosure> "/notes/a.mp3": there is no a.mp3.',
    ]);
  });

  it('reads the addresses and the HTML of JSON Feed', () => {
    const feedOf = (item: object) =>
      JSON.stringify({
        home_page_url: 'https://site.example/notes/',
        feed_url: 'https://site.example/notes/de/feed.json',
        authors: [{ name: 'A', url: 'https://a.example' }],
        items: [{ id: 'any', url: 'https://site.example/notes/blog/', ...item }],
      });
    const items = feedOf({
      image: 'https://site.example/notes/img/b.png',
      authors: [{ avatar: '/notes/me.png' }],
      content_html: '<a href="#größe">yes</a><a href="#none">no</a>',
    });
    expect(problemsOf({ 'de/feed.json': items })).toEqual([
      'de/feed.json: image "https://site.example/notes/img/b.png": there is no img/b.png.',
      'de/feed.json: avatar "/notes/me.png": there is no me.png.',
      'de/feed.json: content_html <a href> "#none": blog/index.html has no id "none".',
    ]);
    expect(problemsOf({ 'feed.json': '{' })).toEqual([
      expect.stringMatching(/^feed\.json: It cannot be read: /),
    ]);
    expect(problemsOf({ 'data.json': '{' })).toEqual([]);
  });

  it('finds a page of the sitemap that is not there, and one outside the base path', () => {
    const url = (address: string) => `<url><loc>${address}</loc></url>`;
    const urls = ['/notes/blog/', '/notes/none/', '/blog/'].map((path) =>
      url(`https://site.example${path}`),
    );
    const written = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>`;
    expect(problemsOf({ 'sitemap.xml': written })).toEqual([
      'sitemap.xml:3: <loc> "https://site.example/notes/none/": there is no none/index.html.',
      'sitemap.xml:4: <loc> "https://site.example/blog/": it is outside /notes/.',
    ]);
  });

  it('finds XML that is not well-formed', () => {
    expect(problemsOf({ 'feed.xml': '<feed><entry></feed>' })).toEqual([
      expect.stringMatching(/^feed\.xml: It cannot be read: /),
    ]);
  });

  it('finds a sitemap that robots.txt names and nobody has', () => {
    expect(
      problemsOf({
        'robots.txt': 'User-agent: *\nSitemap: https://site.example/notes/sitemap.xml\n',
      }),
    ).toEqual([
      'robots.txt: Sitemap "https://site.example/notes/sitemap.xml": there is no sitemap.xml.',
    ]);
  });
});

describe('links that are known to be dead', () => {
  const links =
    '<a href="/notes/gone/">a</a> <a href="/notes/gone/#part">b</a> <a href="/notes/blog/#gone">c</a>';
  const problems = (knownDead: string[], body = links) =>
    checkOutput(temporaryFolder({ ...site, 'new/index.html': page(body) }), { ...place, knownDead })
      .problems;

  it('are no problem', () => {
    expect(problems(['/gone/', '/blog/#gone'])).toEqual([]);
  });

  it('are no others', () => {
    expect(problems(['/gone/#part', '/blog/']).map(({ message }) => message)).toEqual([
      '<a href> "/notes/gone/": there is no gone/index.html.',
    ]);
  });
});
