import { globSync } from 'node:fs';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listPages,
  readOutput,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';
import { contentProblems, findElements } from '../feed-rules/html.ts';
import { feedProblems, readFeed, type ReadEntry } from '../feed-rules/read-feed.ts';
import { readPublicPosts, type WrittenPost } from './public-posts.ts';

const formats = ['feed.xml', 'rss.xml', 'feed.json'];

/** Every feed that a build has written, as a path within its output. */
function listFeeds(site: TestSite): string[] {
  return globSync('**/{feed.xml,rss.xml,feed.json}', { cwd: findTestSite(site).folders.out })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function addressOf(site: TestSite, file: string): string {
  const { origin, settings } = findTestSite(site);
  return origin + encodeURI(settings.base + file);
}

function fileOf(site: TestSite, address: string): string {
  return decodeURI(new URL(address).pathname).slice(findTestSite(site).settings.base.length);
}

/** The page of an entry. */
function pageOf(site: TestSite, { id = '' }: ReadEntry): string {
  return readOutput(site, fileOf(site, id).replace(/(^|\/)$/, '$1index.html'));
}

/** The feeds that the head of a page names, as files of the output. */
function announcedFeeds(site: TestSite, page: string): string[] {
  const { origin } = findTestSite(site);
  const file = fileOf(site, origin + page).replace(/(^|\/)$/, '$1index.html');
  const links = findElements(readOutput(site, file), ({ tagName, properties }) => {
    const { rel, type } = properties;
    const isAlternate = tagName === 'link' && Array.isArray(rel) && rel.includes('alternate');
    return isAlternate && /^application\/(?:atom|rss|feed)\+/.test(String(type));
  });
  return links.map(({ properties }) => fileOf(site, origin + String(properties['href'])));
}

/** Whether a post belongs in a feed, by the feed's address; its title ends with the name of the tag or category. */
function belongs(post: WrittenPost, file: string, title = ''): boolean {
  const name = title.slice(title.indexOf(': ') + 2);
  if (file.startsWith('blog/tag/')) return post.tags.includes(name);
  if (file.startsWith('blog/category/')) return post.categories.includes(name);
  const language = /^([\w-]+)\//.exec(file)?.[1];
  return language === undefined || post.lang === language;
}

describe.each(Object.keys(testSites) as TestSite[])('the feeds of the site "%s"', (site) => {
  const files = listFeeds(site);
  const { settings } = findTestSite(site);
  const written = readPublicPosts(site);

  it('are one in each format for the site and each further language, and one for each tag and category', () => {
    const listed = written.filter(({ hidden }) => !hidden);
    const languages = new Set(listed.map(({ lang }) => lang));
    languages.delete(settings.lang);
    const folders = ['', ...[...languages].map((lang) => `${lang}/`)];
    const names = (kind: 'tags' | 'categories') => new Set(listed.flatMap((post) => post[kind]));
    const within = (folder: string) => files.filter((file) => file.startsWith(folder));
    expect(files.filter((file) => !file.startsWith('blog/'))).toEqual(
      folders.flatMap((folder) => formats.map((name) => folder + name)).sort(),
    );
    expect(within('blog/tag/')).toHaveLength(names('tags').size);
    expect(within('blog/category/')).toHaveLength(names('categories').size);
  });

  it('are named by pages: those of the site by each, every other by one at least', () => {
    const announced = listPages(site).map((page) => announcedFeeds(site, page));
    for (const feeds of announced) expect(feeds.slice(0, 3)).toEqual(formats);
    expect([...new Set(announced.flat())].sort()).toEqual(files);
  });

  describe.each(files)('%s', (file) => {
    const text = readOutput(site, file);

    it('keeps the rules of its format', () => {
      expect(feedProblems(file, text)).toEqual([]);
    });

    it('says where it is', () => {
      expect(readFeed(file, text).self).toBe(addressOf(site, file));
    });

    it('has the newest public posts, as many as the settings want', () => {
      const { entries, title } = readFeed(file, text);
      const listed = written.filter((post) => !post.hidden && belongs(post, file, title));
      const times = entries.map(({ published }) => published.getTime());
      expect(entries).toHaveLength(Math.min(settings.blog.feed_size, listed.length));
      expect(times).toEqual([...times].sort((a, b) => b - a));
    });

    it('has the full text of each, or summaries if it is that of a tag or category', () => {
      const { entries } = readFeed(file, text);
      const withText = entries.filter(({ html }) => html !== undefined);
      // A post that is elsewhere may have no text here.
      const whole = entries.filter((entry) => textsOf(pageOf(site, entry)).length > 0);
      expect(withText.map(({ id }) => id)).toEqual(
        file.startsWith('blog/') ? [] : whole.map(({ id }) => id),
      );
      expect(whole.filter(({ summary }) => !summary).map(({ id }) => id)).toEqual([]);
    });

    it('holds nothing that works on a page alone', () => {
      const problems = readFeed(file, text).entries.flatMap(({ id, html = '' }) =>
        contentProblems(html).map((problem) => `${id}: ${problem}`),
      );
      expect(problems).toEqual([]);
    });
  });

  it('agree with each other', () => {
    for (const file of files.filter((name) => !name.startsWith('blog/') && name.endsWith('.xml'))) {
      const json = readFeed('feed.json', readOutput(site, file.replace(/[^/]+$/, 'feed.json')));
      const other = readFeed(file, readOutput(site, file));
      expect([file, other.title, other.home]).toEqual([file, json.title, json.home]);
      expect(other.entries.map(sharedFacts)).toEqual(json.entries.map(sharedFacts));
    }
  });

  it('hold each formula once', () => {
    for (const entry of readFeed('feed.xml', readOutput(site, 'feed.xml')).entries) {
      const { id, html = '' } = entry;
      // Titles, also those of other posts, are not part of the text.
      const texts = textsOf(pageOf(site, entry));
      const ofPage = texts.flatMap((prose) => findWithin(withoutSidenotes(prose), 'math'));
      expect([id, texts.length]).toEqual([id, html ? 1 : 0]);
      const ofFeed = findElements(html, ({ tagName }) => tagName === 'math');
      expect([id, ofFeed.length]).toEqual([id, ofPage.length]);
      expect(ofFeed.map(toString).filter((source) => source.includes('\\'))).toEqual([]);
    }
  });

  it('say nothing that only a screen reader is meant to hear', () => {
    expect(
      files.filter((file) => readOutput(site, file).includes('Open the image in full size')),
    ).toEqual([]);
  });
});

/** What every format can say of an entry. */
function sharedFacts({ id, link, title, published, lang, authors, categories, html }: ReadEntry) {
  return { id, link, title, published, lang, authors, categories, html };
}

/** The texts of a page; one that leads on at once has none. */
function textsOf(html: string): Element[] {
  if (html.includes('http-equiv="refresh"')) return [];
  return findElements(html, ({ properties }) => properties['dataPagefindBody'] !== undefined);
}

/** Notes beside the text stand at its end as well. */
function withoutSidenotes(prose: Element): Element {
  const copy = structuredClone(prose);
  remove(copy, (node) => 'properties' in node && hasClass(node as Element, 'sidenote'));
  return copy;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function findWithin(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(parent, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

describe.each(formats)('%s of the site with everything', (file) => {
  const { entries } = readFeed(file, readOutput('everything', file));
  const entryOf = (title: string) => entries.find((entry) => entry.title === title);

  it('has neither hidden posts nor drafts', () => {
    expect(entryOf('Figures')).toBeDefined();
    expect(entries.filter(({ title = '' }) => /Not in lists|draft/i.test(title))).toEqual([]);
  });

  it('gives each entry its language, its authors and its last change', () => {
    const german = entryOf('Ein deutscher Text');
    expect(german).toMatchObject({
      lang: 'de',
      authors: ['Ada Example', 'Ben Example'],
      published: new Date('2026-02-18T00:00:00Z'),
      updated: new Date('2026-02-19T00:00:00Z'),
    });
    expect(entryOf('Figures')?.authors).toEqual(['Ada Example']);
  });

  it('leads to where a post is, and keeps the address that names it', () => {
    expect(entryOf('A text on another site')).toMatchObject({
      id: 'https://notebook.example/notes/blog/2026/elsewhere/',
      link: 'https://www.journal.example/a-text',
    });
  });

  it('names the picture of a post', () => {
    const image = 'https://notebook.example/notes/assets/img/wide.png';
    // Atom has no element for it.
    expect(entryOf('Figures')?.image).toBe(file === 'feed.xml' ? undefined : image);
  });

  it('keeps what is ticked in a list', () => {
    const entry = entries.find(({ title }) => title?.startsWith('Too wide'));
    const boxes = findElements(entry?.html ?? '', ({ tagName }) => tagName === 'input');
    expect(boxes.map(({ properties }) => properties['checked'] ?? false)).toEqual([true, false]);
  });

  it('leaves nothing of the comments behind', () => {
    const html = entryOf('Comments in the middle')?.html ?? '<section></section>';
    const empty = findElements(
      html,
      (element) => element.tagName === 'section' && toString(element).trim() === '',
    );
    expect(empty).toEqual([]);
  });
});

describe('the feeds of languages, tags and categories', () => {
  const read = (file: string) => readFeed(file, readOutput('everything', file));

  it('have titles that tell them apart', () => {
    const titles = ['feed.xml', 'de/rss.xml', 'ar/feed.json', 'blog/tag/zoom/feed.xml'].map(
      (file) => read(file).title,
    );
    expect([...titles, read('blog/category/notes/feed.xml').title]).toEqual([
      'The Notebook',
      'The Notebook – Deutsch',
      'The Notebook – العربية',
      'The Notebook – Tag: zoom',
      'The Notebook – Category: notes',
    ]);
  });

  it('belong to pages of their own', () => {
    expect(read('de/feed.xml').home).toBe('https://notebook.example/notes/de/blog/');
    expect(read('blog/tag/zoom/feed.xml').home).toBe(
      'https://notebook.example/notes/blog/tag/zoom/',
    );
  });

  it('are named by the pages they belong to alone', () => {
    const further = (page: string) => announcedFeeds('everything', `/notes/${page}`).slice(3);
    expect(further('')).toEqual([]);
    expect(further('blog/2026/german/')).toEqual(formats.map((name) => `de/${name}`));
    expect(further('blog/tag/zoom/')).toEqual(['blog/tag/zoom/feed.xml']);
    expect(further('blog/category/notes/')).toEqual(['blog/category/notes/feed.xml']);
  });

  it('offer the readers of a language its own in the footer', () => {
    const offered = (page: string) =>
      findElements(
        readOutput('everything', page),
        ({ tagName, properties: { type } }) => tagName === 'a' && type === 'application/atom+xml',
      ).map(({ properties }) => properties['href']);
    expect(offered('index.html')).toEqual(['/notes/feed.xml']);
    expect(offered('blog/2026/german/index.html')).toEqual(['/notes/de/feed.xml']);
  });
});

it('a post is rendered once for all feeds that carry it', () => {
  // The German post tells how often it has been rendered by then.
  const numberIn = (html = '') => Number(/Zum (\d)\. Mal/.exec(html)?.[1]);
  const inFeeds = [...formats, ...formats.map((file) => `de/${file}`)].map((file) => {
    const { entries } = readFeed(file, readOutput('everything', file));
    return numberIn(entries.find(({ title }) => title === 'Ein deutscher Text')?.html);
  });
  const onPage = numberIn(readOutput('everything', 'blog/2026/german/index.html'));
  expect(new Set(inFeeds).size).toBe(1);
  expect([onPage, ...new Set(inFeeds)].sort()).toEqual([1, 2]);
});
