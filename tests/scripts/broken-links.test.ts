import { describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/checks/broken-links.ts';
import { readPage } from '../../scripts/checks/read-output.ts';

/** Checks one page of a small site at https://site.example/notes/. */
function check(html: string, file = 'blog/index.html') {
  const others = {
    'index.html': '<h1 id="top-of-all">Home</h1>',
    'blog/2026/post/index.html': '<h2 id="größe">Size</h2><a name="old"></a>',
    '404.html': '',
    'feed.xml': '',
  };
  const pages = Object.entries({ ...others, [file]: html }).map(([name, text]) =>
    readPage(name, text),
  );
  const files = new Set([...pages.map((page) => page.file), 'img/a b.png', '_astro/a.avif']);
  return findBrokenLinks({ files, pages }, { origin: 'https://site.example', base: '/notes/' }).map(
    ({ page, line, href, reason }) => `${page}:${line} ${href}: ${reason}`,
  );
}

describe('the check of links', () => {
  it.each([
    ['<a href="https://elsewhere.example/x">'],
    ['<a href="mailto:ada@site.example">'],
    ['<a href="/notes/">'],
    ['<a href="/notes">'],
    ['<a href="/notes/404">'],
    ['<a href="/notes/blog/2026/post/#gr%C3%B6%C3%9Fe">'],
    ['<a href="2026/post/#größe">'],
    ['<a href="2026/post/#old">'],
    ['<a href="#">'],
    ['<a href="#here"><p id="here">'],
    ['<a href="/notes/#top-of-all:~:text=Home">'],
    ['<img src="/notes/img/a%20b.png" srcset="/notes/_astro/a.avif 1x, /notes/img/a%20b.png 2x">'],
    ['<a href="https://site.example/notes/feed.xml?x=1">'],
    ['<link rel="preconnect" href="/">'],
  ])('passes %s', (html) => {
    expect(check(html)).toEqual([]);
  });

  it.each([
    ['<a href="/notes/gone/">', 'blog/index.html:1 /notes/gone/: which does not exist.'],
    ['<a href="/blog/">', 'blog/index.html:1 /blog/: which is outside of /notes/.'],
    ['<p>\n<a href="#gone">', 'blog/index.html:2 #gone: but blog/index.html has no "#gone".'],
    [
      '<a href="2026/post/#gone">',
      'blog/index.html:1 2026/post/#gone: but blog/2026/post/index.html has no "#gone".',
    ],
    ['<img src="x.png">', 'blog/index.html:1 x.png: which does not exist.'],
    ['<img srcset="/notes/x.avif 1x">', 'blog/index.html:1 /notes/x.avif: which does not exist.'],
    ['<a href="http://">', 'blog/index.html:1 http://: which is no address.'],
    [
      '<template><a href="/notes/gone"></a></template>',
      'blog/index.html:1 /notes/gone: which does not exist.',
    ],
  ])('reports %s', (html, problem) => {
    expect(check(html)).toEqual([problem]);
  });

  it('looks into the content of a feed', () => {
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="https://site.example/notes/gone.xml" rel="self"/>
  <entry>
    <link href="https://site.example/notes/blog/2026/post/"/>
    <content type="html">&lt;a href=&quot;https://site.example/notes/blog/2026/post/#gone&quot;&gt;x&lt;/a&gt;</content>
  </entry>
</feed>`;
    expect(check(feed, 'feed.xml')).toEqual([
      'feed.xml:3 https://site.example/notes/gone.xml: which does not exist.',
      'feed.xml:6 https://site.example/notes/blog/2026/post/#gone: but blog/2026/post/index.html has no "#gone".',
    ]);
  });

  it('looks at every address of a sitemap', () => {
    const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://site.example/notes/blog/2026/post/</loc></url>
<url><loc>https://site.example/notes/gone/</loc></url></urlset>`;
    expect(check(sitemap, 'sitemap.xml')).toEqual([
      'sitemap.xml:3 https://site.example/notes/gone/: which does not exist.',
    ]);
  });
});
