import { describe, expect, it } from 'vitest';
import {
  scriptJson,
  structuredData,
  type DescribedPage,
} from '../../src/lib/scholar/structured-data.ts';

const orcid = 'https://orcid.org/0000-0002-1825-0097';
const author = { name: 'Ada Linden', url: 'https://a.example/', orcid, sameAs: [orcid] };
const site = {
  name: 'Notes',
  description: 'On brains.',
  url: 'https://a.example/notes/',
  lang: 'en',
  author,
};

const page: DescribedPage = {
  title: 'A map',
  description: 'Of fields.',
  url: 'https://a.example/notes/blog/map/',
  lang: 'de',
  image: undefined,
  article: undefined,
  trail: [{ name: 'Blog', url: 'https://a.example/notes/blog/' }],
};

const person = {
  '@type': 'Person',
  name: 'Ada Linden',
  url: 'https://a.example/',
  identifier: {
    '@type': 'PropertyValue',
    propertyID: 'https://registry.identifiers.org/registry/orcid',
    value: 'orcid:0000-0002-1825-0097',
    url: orcid,
  },
  sameAs: [orcid],
};

const graphOf = (of: DescribedPage): unknown[] =>
  (JSON.parse(scriptJson(structuredData(site, of))) as { '@graph': unknown[] })['@graph'];

const website = {
  '@type': 'WebSite',
  '@id': 'https://a.example/notes/#site',
  url: 'https://a.example/notes/',
  name: 'Notes',
};

describe('structured data', () => {
  it('of the home page is the site and its author', () => {
    expect(graphOf({ ...page, title: undefined, url: site.url, trail: [] })).toEqual([
      { ...website, description: 'On brains.', inLanguage: 'en' },
      { '@id': 'https://a.example/notes/#author', ...person },
    ]);
  });

  it('of an article names its authors, its dates and its place', () => {
    const article = {
      type: 'ScholarlyArticle' as const,
      published: new Date('2026-01-08T00:00:00Z'),
      updated: new Date('2026-02-01T00:00:00Z'),
      authors: [
        author,
        { name: 'Bo Ek', affiliations: [{ name: 'Lab', url: undefined }] },
        { name: 'Institute of Maps and Charts' },
      ],
      tags: ['maps'],
    };
    expect(graphOf({ ...page, image: 'https://a.example/x.png', article })).toEqual([
      website,
      {
        '@type': 'ScholarlyArticle',
        mainEntityOfPage: page.url,
        headline: 'A map',
        description: 'Of fields.',
        image: ['https://a.example/x.png'],
        datePublished: '2026-01-08T00:00:00.000Z',
        dateModified: '2026-02-01T00:00:00.000Z',
        author: [
          person,
          {
            '@type': 'Person',
            name: 'Bo Ek',
            affiliation: [{ '@type': 'Organization', name: 'Lab' }],
          },
          { '@type': 'Organization', name: 'Institute of Maps and Charts' },
        ],
        inLanguage: 'de',
        keywords: ['maps'],
        isPartOf: { '@id': 'https://a.example/notes/#site' },
      },
      expect.objectContaining({ '@type': 'BreadcrumbList' }),
    ]);
  });

  it('of any other page is the way to it', () => {
    expect(graphOf(page)).toEqual([
      website,
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          ['Notes', 'https://a.example/notes/'],
          ['Blog', 'https://a.example/notes/blog/'],
          ['A map', 'https://a.example/notes/blog/map/'],
        ].map(([name, item], index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item,
        })),
      },
    ]);
  });

  it('ends no script, whatever a title says', () => {
    const title = '</script><script>alert(1)</script><!-- “x”';
    const json = scriptJson(structuredData(site, { ...page, title }));
    expect(json).not.toContain('<');
    expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(title));
  });
});
