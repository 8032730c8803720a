import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xmlReferences } from '../../src/integrations/links/xml.ts';
import { findTestSite, listPages, readOutput } from '../../scripts/checks/test-sites.ts';
import { findElements } from '../feed-rules/html.ts';
import { readFeed } from '../feed-rules/read-feed.ts';
import { blogExternalPosts, blogPages, blogPosts, type BlogPost } from '../helpers/blog-site.ts';
import { listedTitles } from './listed-titles.ts';
import { readSearchIndex } from './search-index.ts';

const site = findTestSite('blog');
const pages = listPages('blog').map(decodeURI);

const inState = (...states: BlogPost['state'][]): BlogPost[] =>
  blogPosts.filter(({ state }) => states.includes(state));
const listed = inState('listed');
const languages = [...new Set(blogPosts.map(({ lang }) => lang))];
const externalTitles = blogExternalPosts.map((_, index) => `Elsewhere ${index + 1}`);

const titleOf = ({ frontMatter }: BlogPost): string => String(frontMatter.title);
const yearOf = ({ path, file }: BlogPost): string =>
  /^\/blog\/(\d{4})\//.exec(path)?.[1] ?? file.slice(0, 4);

/** Titles that a list shows over all its pages. */
function titlesOf(list: string): string[] {
  const further = pages.filter((page) => page.startsWith(`/${list}page/`));
  return [list, ...further.map((page) => page.slice(1))].flatMap((page) =>
    listedTitles('blog', page),
  );
}

const sorted = (names: readonly string[]): string[] => [...names].sort();
const entriesOf = (file: string) => readFeed(file, readOutput('blog', file)).entries;

/** A search engine is told of a text at its one address, unless its writer says otherwise. */
const isFound = ({ state, frontMatter }: BlogPost): boolean =>
  state === 'listed' && frontMatter.sitemap !== false && frontMatter.redirect === undefined;

describe('the posts of a blog', () => {
  it('are 60 in four languages, in all states', () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(blogPosts, ({ state }) => state)].map(([state, { length }]) => [
        state,
        length,
      ]),
    );
    expect([blogPosts.length, languages.length]).toEqual([60, 4]);
    expect(counts).toEqual({ listed: 54, hidden: 2, unpublished: 2, scheduled: 2 });
  });

  it('have a page each, unless they are not public', () => {
    const built = inState('listed', 'hidden').map(({ path }) => path);
    expect(built.filter((path) => !pages.includes(path))).toEqual([]);
    expect(inState('unpublished', 'scheduled').filter(({ path }) => pages.includes(path))).toEqual(
      [],
    );
  });

  it('leave nothing behind that is not public', () => {
    const files = globSync('**/*.{html,xml,json,txt}', { cwd: site.folders.out });
    const titles = [...inState('unpublished', 'scheduled').map(titleOf), 'Half done'];
    const traces = files.flatMap((file) => {
      const text = readOutput('blog', file);
      return titles.filter((title) => text.includes(title)).map((title) => `${file}: ${title}`);
    });
    expect(files.length).toBeGreaterThan(pages.length);
    expect(traces).toEqual([]);
  });

  it('that are hidden are named by their own page alone', () => {
    for (const post of inState('hidden')) {
      const naming = pages.filter((page) =>
        readOutput('blog', page.slice(1).replace(/(^|\/)$/, '$1index.html')).includes(
          titleOf(post),
        ),
      );
      expect(naming).toEqual([post.path]);
    }
  });
});

describe('lists, feeds, sitemap and search agree', () => {
  const titles = listed.map(titleOf);

  it('on the index and the archive: each listed post and each on another site, once', () => {
    const all = sorted([...titles, ...externalTitles]);
    expect(sorted(titlesOf('blog/'))).toEqual(all);
    expect(sorted(titlesOf('blog/archive/'))).toEqual(all);
  });

  it.each(['2022', '2023', '2024', '2025'])('on the year %s', (year) => {
    const own = listed.filter((post) => yearOf(post) === year).map(titleOf);
    const others = year === '2025' ? externalTitles : [];
    expect(sorted(titlesOf(`blog/${year}/`))).toEqual(sorted([...own, ...others]));
  });

  it.each(languages)('on the language %s', (lang) => {
    const own = listed.filter((post) => post.lang === lang).map(titleOf);
    const folder = lang === 'en' ? undefined : `${lang}/`;
    if (folder === undefined) {
      expect(pages.filter((page) => page.startsWith(`/${lang}/`))).toEqual([]);
      return;
    }
    expect(sorted(titlesOf(`${folder}blog/`))).toEqual(sorted(own));
    for (const file of ['feed.xml', 'rss.xml', 'feed.json']) {
      expect(sorted(entriesOf(folder + file).map(({ title = '' }) => title))).toEqual(sorted(own));
    }
  });

  it.each(['feed.xml', 'rss.xml', 'feed.json'])('on %s: each listed post, once', (file) => {
    expect(sorted(entriesOf(file).map(({ title = '' }) => title))).toEqual(sorted(titles));
  });

  it('on every tag and category', () => {
    const kinds = ['tag', 'category'] as const;
    for (const kind of kinds) {
      const archives = pages.filter((page) => new RegExp(`^/blog/${kind}/[^/]+/$`).test(page));
      const names = listed.flatMap(({ frontMatter }) =>
        [frontMatter[kind === 'tag' ? 'tags' : 'categories'] ?? []].flat(),
      );
      expect(archives).toHaveLength(new Set(names).size);
      const counts = archives.map((page) => titlesOf(page.slice(1)).length);
      const external = kind === 'tag' ? externalTitles.length : 0;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(names.length + external);
      const entries = archives.flatMap((page) => entriesOf(`${page.slice(1)}feed.xml`));
      expect(entries).toHaveLength(names.length);
    }
  });

  it('on the sitemap: posts that are found here, pages of the writer, and lists', () => {
    const paths = xmlReferences(readOutput('blog', 'sitemap.xml')).map(({ address }) =>
      decodeURI(address.slice(site.origin.length)),
    );
    const isList = (page: string): boolean =>
      /^\/blog\/(?:$|(?:tag|category|page)\/|archive\/|\d{4}\/(?:$|page\/))|^\/\w\w\/blog\//.test(
        page,
      );
    expect(sorted(paths.filter((path) => !isList(path)))).toEqual(
      sorted([...listed.filter(isFound).map(({ path }) => path), ...blogPages]),
    );
    expect(sorted(paths.filter(isList))).toEqual(sorted(pages.filter(isList)));
  });

  it('on the search: what the sitemap has, without lists', () => {
    expect(sorted(readSearchIndex('blog').map(({ url }) => decodeURI(url)))).toEqual(
      sorted([...listed.filter(isFound).map(({ path }) => path), ...blogPages]),
    );
  });
});

describe('links to other sites', () => {
  it('have what the settings want, wherever they stand', () => {
    const links = pages.flatMap((page) => {
      const file = page.slice(1).replace(/(^|\/)$/, '$1index.html');
      return findElements(readOutput('blog', file), ({ tagName }) => tagName === 'a').map(
        ({ properties: { href, rel, target } }) => ({ page, href: String(href), rel, target }),
      );
    });
    const others = links.filter(
      ({ href }) => /^https?:/.test(href) && !href.startsWith(site.origin),
    );
    expect(new Set(others.map(({ href }) => new URL(href).host))).toEqual(
      new Set(['elsewhere.test', 'lab.test', 'ada.example']),
    );
    const wrong = others.filter(
      ({ rel, target }) =>
        target !== '_blank' ||
        !Array.isArray(rel) ||
        !['external', 'nofollow', 'noopener'].every((type) => rel.includes(type)),
    );
    expect(wrong).toEqual([]);
  });
});
