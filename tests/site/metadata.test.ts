import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listSeenPages,
  readOutput,
  readPage,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';
import { markdownReferences } from '../../src/integrations/links/markdown.ts';
import { findElements } from '../feed-rules/html.ts';
import { readStructuredData, type Node } from '../metadata-rules/google.ts';
import { readAsZotero } from '../metadata-rules/zotero.ts';

const sites = Object.keys(testSites) as TestSite[];

const graphOf = (site: TestSite, page: string): Node[] => readStructuredData(readPage(site, page));

const typesOf = (site: TestSite, page: string) => graphOf(site, page).map((node) => node['@type']);

function contents(html: string, name: string): string[] {
  return findElements(html, ({ properties }) => properties['name'] === name).map(({ properties }) =>
    String(properties['content']),
  );
}

/** What the head of a page names as its Markdown: a file of the output. */
function markdownOf(site: TestSite, page: string): string[] {
  const { base } = findTestSite(site).settings;
  const links = findElements(
    readPage(site, page),
    ({ tagName, properties }) => tagName === 'link' && properties['type'] === 'text/markdown',
  );
  return links.map(({ properties }) => decodeURI(String(properties['href'])).slice(base.length));
}

describe.each(sites)('the site "%s"', (site) => {
  const { settings, origin } = findTestSite(site);
  const pages = listSeenPages(site).filter((page) => !page.endsWith('404.html'));

  it('tells search engines of each page what they ask for', () => {
    for (const page of pages) {
      const types: string[] = typesOf(site, page);
      const isHome = page === settings.base;
      expect([page, types[0], types.at(-1)]).toEqual([
        page,
        'WebSite',
        isHome ? 'Person' : 'BreadcrumbList',
      ]);
    }
    expect(typesOf(site, `${settings.base}404.html`)).toEqual([]);
  });

  it('leads from the home page to each page, which comes last', () => {
    for (const page of pages.filter((each) => each !== settings.base)) {
      const trail = graphOf(site, page).flatMap((node) =>
        'itemListElement' in node ? node.itemListElement.map(({ item }) => item) : [],
      );
      const canonical = findElements(
        readPage(site, page),
        ({ properties }) => String(properties['rel']) === 'canonical',
      ).map(({ properties }) => properties['href']);
      expect([trail[0], trail.at(-1)]).toEqual([origin + settings.base, canonical[0]]);
    }
  });

  it('has each text that search engines are told of as Markdown, and llms.txt names them all', () => {
    const copies = pages.flatMap((page) => markdownOf(site, page));
    const listed = markdownReferences(readOutput(site, 'llms.txt'))
      .map(({ address }) => decodeURI(address.slice((origin + settings.base).length)))
      .filter((name) => name.endsWith('.md'));
    expect(listed.sort()).toEqual(copies.sort());
    for (const copy of copies) expect(readOutput(site, copy)).toMatch(/^# \S/);
    expect(() => readOutput(site, 'markdown-copies.json')).toThrow('ENOENT');
  });
});

describe('a post as Zotero reads it', () => {
  it('is an entry of the blog', () => {
    const html = readPage('everything', '/notes/blog/2026/german/');
    expect(readAsZotero(html)).toEqual({
      type: 'blogPost',
      title: 'Ein deutscher Text',
      authors: ['Example | Ada', 'Example | Ben'],
      date: '2026/02/18',
      publication: 'The Notebook',
      url: 'https://notebook.example/notes/blog/2026/german/',
      abstract: expect.any(String) as string,
      language: 'de',
    });
  });

  it('is an article with its references if it is Distill’s, or asks to be cited', () => {
    const html = readPage('everything', '/notes/blog/2026/distill/');
    expect(readAsZotero(html)).toMatchObject({
      type: 'journalArticle',
      authors: ['Example | Ada', 'Bek | Ole', 'Cho | Dain'],
      date: '2026/02/22',
      publication: 'The Notebook',
    });
    expect(contents(html, 'citation_author_institution')).toHaveLength(3);
    const references = contents(html, 'citation_reference');
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      expect(reference).toMatch(
        /^citation_title=[^;=]+;citation_author=[^;=]+(?:;citation_\w+=[^;]+)*$/,
      );
    }
  });

  it('is a page of the web if it is no post', () => {
    expect(readAsZotero(readPage('everything', '/notes/contact/'))).toMatchObject({
      type: 'webpage',
      authors: [],
    });
  });
});

it('Google Scholar finds title, first author and date of each post of a blog', () => {
  for (const site of sites) {
    const posts = listSeenPages(site).filter((page) =>
      typesOf(site, page).some((type) => type === 'BlogPosting' || type === 'ScholarlyArticle'),
    );
    for (const page of posts) {
      const html = readPage(site, page);
      expect([page, contents(html, 'citation_title').length]).toEqual([page, 1]);
      expect(contents(html, 'citation_author').length).toBeGreaterThan(0);
      expect(contents(html, 'citation_publication_date')[0]).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    }
  }
  const cited = readPage('demo', '/blog/2026/everything-a-post-can-hold/');
  expect(contents(cited, 'citation_reference')).toHaveLength(3);
});

it('the site’s author has an ORCID iD, and pages on other sites', () => {
  const [, person] = graphOf('demo', '/');
  expect(person).toMatchObject({
    '@type': 'Person',
    name: 'Ada Linden',
    identifier: { value: 'orcid:0000-0002-1825-0097' },
    sameAs: expect.arrayContaining([
      'https://orcid.org/0000-0002-1825-0097',
      'https://github.com/ada-linden-example',
    ]) as string[],
  });
});

describe('a text as Markdown', () => {
  it('has the words of its components, and no sign of them', () => {
    const text = readOutput('demo', 'blog/2026/everything-a-post-can-hold/index.md');
    // Without code, and with plain spaces before numbers.
    const prose = text.replaceAll(/^(`{3,})[^]*?^\1$/gm, '').replaceAll('\u00A0', ' ');
    expect(prose).toContain('**Figure 1** A **map** of NeuroAI, with $n = 4$ quarters.');
    expect(prose).toContain('> **Try it**\n>\n> Set $I$ to 1.6 nA.');
    expect(prose).toContain('Figure 1 is a picture, Figure 2b a part of one');
    expect(prose).toContain('[^note]: With *Markdown* and $\\LaTeX$ in it.');
    expect(prose).not.toMatch(/<(?!https?:|\/?su[bp]>)[a-z/]|\]\(#|\]\(\/|&#|\\htmlId/);
  });

  it('has no copy if nobody is to find it', () => {
    for (const name of ['hidden', 'unlisted', 'elsewhere', 'draft']) {
      expect(() => readOutput('everything', `blog/2026/${name}/index.md`)).toThrow('ENOENT');
    }
  });

  it('spells out the addresses that are kept from robots', () => {
    expect(readOutput('blog', 'contact/index.md')).toContain('(ada \\[at] sixty \\[dot] test)');
  });
});
