import { describe, expect, it } from 'vitest';
import { listPages, readOutput } from '../../scripts/checks/test-sites.ts';
import { listedTitles } from './listed-titles.ts';

const read = (path: string): string => readOutput('everything', `${path}index.html`);
const pages = listPages('everything').map(decodeURI);

const listed = (path: string): string[] => listedTitles('everything', path);

function head(path: string): Record<string, string | undefined> {
  const [start = ''] = read(path).split('</head>');
  return {
    title: /<title>(.*?)<\/title>/.exec(start)?.[1],
    description: /<meta name="description" content="(.*?)">/.exec(start)?.[1],
    canonical: /<link rel="canonical" href="(.*?)">/.exec(start)?.[1],
    prev: /<link rel="prev" href="(.*?)">/.exec(start)?.[1],
    next: /<link rel="next" href="(.*?)">/.exec(start)?.[1],
  };
}

describe('the archives', () => {
  it('are there for tags, categories and years of listed posts, and for no others', () => {
    for (const archive of ['category/notes', 'tag/c', 'tag/c-2', 'tag/الدماغ', '2024', '2026']) {
      expect(pages).toContain(`/notes/blog/${archive}/`);
    }
    for (const archive of ['tag/of-no-archive', '2023', 'tag']) {
      expect(pages).not.toContain(`/notes/blog/${archive}/`);
    }
  });

  it('list their posts, newest first, without hidden ones', () => {
    expect(listed('blog/category/constructs/')).toEqual(['Figures', 'Asides']);
    expect(listed('blog/tag/zoom/')).toEqual(['Figures']);
  });

  it('go over several pages, each of which says which it is', () => {
    const titles = [...listed('blog/2026/'), ...listed('blog/2026/page/2/')];
    expect(listed('blog/2026/')).toHaveLength(10);
    expect(titles).toContain('A text on another site');
    const origin = 'https://notebook.example';
    const description = `Year: 2026. Posts: ${titles.length}`;
    expect(head('blog/2026/')).toEqual({
      title: 'Year: 2026 | The Notebook',
      description,
      canonical: `${origin}/notes/blog/2026/`,
      prev: undefined,
      next: '/notes/blog/2026/page/2/',
    });
    expect(head('blog/2026/page/2/')).toEqual({
      title: 'Year: 2026 – Page 2 of 2 | The Notebook',
      description,
      canonical: `${origin}/notes/blog/2026/page/2/`,
      prev: '/notes/blog/2026/',
      next: undefined,
    });
  });

  it('are all linked from one page, with the number of their posts, and so is every post', () => {
    const html = read('blog/archive/');
    const counts = [
      ...html.matchAll(/<a href="([^"]*)"[^>]*>[^<]*<\/a>\s*<span class="count"[^>]*>(\d+)/g),
    ];
    const archives = pages.filter((page) =>
      /^\/notes\/blog\/(tag\/|category\/|\d{4}\/$)/.test(page),
    );
    expect(counts.map(([, href = '']) => decodeURI(href)).sort()).toEqual(
      archives.filter((page) => !page.includes('/page/')).sort(),
    );
    for (const [, href = '', count] of counts.filter(([, href]) =>
      /(notes|2024)\/$/.test(href ?? ''),
    )) {
      expect([href, listed(href.slice('/notes/'.length)).length]).toEqual([href, Number(count)]);
    }
  });

  it('leave a name without one as plain text', () => {
    const html = read('blog/2026/hidden/');
    expect(html).toMatch(/<a(?! href)[^>]*>\s*of no archive/);
    expect(html).toMatch(/<a href="\/notes\/blog\/tag\/zoom\/" rel="tag"/);
  });
});

describe('the index', () => {
  it('shows on top what site.yaml asks for, and the languages that there are', () => {
    const [, strip = ''] = /<nav class="index-links[^>]*>(.*?)<\/nav>/s.exec(read('blog/')) ?? [];
    expect([...strip.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/notes/blog/category/constructs/',
      '/notes/blog/category/notes/',
      '/notes/blog/tag/mathematics/',
      '/notes/blog/tag/zoom/',
      '/notes/ar/blog/',
      '/notes/de/blog/',
      '/notes/ja/blog/',
      '/notes/blog/archive/',
    ]);
  });

  it('lists every post once, over all its pages', () => {
    const further = pages.filter((page) => page.startsWith('/notes/blog/page/'));
    const all = ['/notes/blog/', ...further].flatMap((page) =>
      listed(page.slice('/notes/'.length)),
    );
    expect(all.slice(0, 2)).toEqual(['A pinned post', 'Figures']);
    expect([...all].sort()).toEqual(listed('blog/archive/').sort());
  });

  it('leads to where a post has gone', () => {
    expect(read('blog/page/2/') + read('blog/')).toContain(
      'href="https://www.journal.example/a-text"',
    );
  });

  it('of a language has its posts, its words and its direction', () => {
    const html = read('ar/blog/');
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toMatch(/<h1[^>]*>كل المقالات<\/h1>/);
    expect(listed('ar/blog/')).toEqual(['ملاحظات عن الدماغ']);
    expect(listed('de/blog/')).toEqual(['Ein deutscher Text']);
  });
});

describe('a thumbnail', () => {
  it('of content/assets/ is made small; one of public/ is served as it is; both say their size', () => {
    const html = read('blog/page/2/') + read('blog/');
    const images = [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
    const [favicon] = images.filter((tag) => tag.includes('src="/notes/favicon.svg"'));
    expect(favicon).toMatch(/width="\d+" height="\d+" loading="lazy"/);
    const [small] = images.filter((tag) => tag.includes('sizes="auto'));
    expect(small).toMatch(/src="\/notes\/_astro\/wide\.[^"]*\.webp" srcset="[^"]* \d+w, /);
    expect(small).toContain('width="2000" height="1000"');
  });
});
