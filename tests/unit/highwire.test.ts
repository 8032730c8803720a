import { describe, expect, it } from 'vitest';
import { highwireTags, referenceContent } from '../../src/lib/scholar/highwire.ts';

const article = {
  title: 'A map',
  date: '2026/01/08',
  lang: 'en',
  url: 'https://ada.example/map/',
  authors: [{ name: 'Ada Linden', affiliations: [] }],
  keywords: [],
  journal: undefined,
  citations: [],
};

const authorsOf = (...names: string[]) =>
  highwireTags({ ...article, authors: names.map((name) => ({ name, affiliations: [] })) })
    .filter(([name]) => name === 'citation_author')
    .map(([, content]) => content);

describe('the tags of an article', () => {
  it('say that an entry of a blog is one', () => {
    expect(highwireTags(article)).toEqual([
      ['citation_title', 'A map'],
      ['citation_publication_date', '2026/01/08'],
      ['DC.type', 'blogPost'],
      ['citation_language', 'en'],
      ['citation_fulltext_html_url', 'https://ada.example/map/'],
      ['citation_author', 'Linden, Ada'],
    ]);
  });

  it('name a journal, and what belongs to each author after that author', () => {
    const tags = highwireTags({
      ...article,
      url: undefined,
      journal: 'Notes',
      keywords: ['maps', 'brains'],
      authors: [
        {
          name: 'Ada Linden',
          affiliations: [{ name: 'Lab of Maps' }, { name: 'University' }],
          orcid: 'https://orcid.org/0000-0002-1825-0097',
        },
        { name: 'Văn An Nguyễn', bibtex: 'Nguyễn, Văn An', affiliations: [] },
      ],
      citations: [{ id: 'x', type: 'book', title: 'One; two', authors: ['Ek, Bo'] }],
    });
    expect(tags.slice(2)).toEqual([
      ['citation_journal_title', 'Notes'],
      ['citation_language', 'en'],
      ['citation_keywords', 'maps; brains'],
      ['citation_author', 'Linden, Ada'],
      ['citation_author_institution', 'Lab of Maps'],
      ['citation_author_institution', 'University'],
      ['citation_author_orcid', 'https://orcid.org/0000-0002-1825-0097'],
      ['citation_author', 'Nguyễn, Văn An'],
      ['citation_reference', 'citation_title=One, two;citation_author=Ek, Bo'],
    ]);
  });

  it('turn names round, but none of an institution and none that would look like two people', () => {
    expect(authorsOf('Ana Eva de la Cruz')).toEqual(['Ana Eva de la Cruz']);
    expect(authorsOf('Ana Eva de la Cruz', 'Bo Ek')).toEqual(['de la Cruz, Ana Eva', 'Ek, Bo']);
    expect(authorsOf('Institute of Maps and Charts')).toEqual(['Institute of Maps and Charts']);
    expect(authorsOf('陳大文')).toEqual(['陳大文']);
  });
});

it.each([
  ['article-journal', 'citation_journal_title=In;citation_issue=7;citation_publisher=Who'],
  ['paper-conference', 'citation_conference_title=In;citation_issue=7;citation_publisher=Who'],
  ['chapter', 'citation_inbook_title=In;citation_issue=7;citation_publisher=Who'],
  ['thesis', 'citation_journal_title=In;citation_issue=7;citation_dissertation_institution=Who'],
  [
    'report',
    'citation_journal_title=In;citation_technical_report_number=7;citation_technical_report_institution=Who',
  ],
])('a reference to a work of the type %s says what it is in', (type, content) => {
  const work = { id: 'a', type, authors: [], container: 'In', issue: '7', publisher: 'Who' };
  expect(referenceContent(work)).toBe(content);
});
