import { parseName, sortedName } from '../person-name.ts';
import type { CitedWork } from './cited-work.ts';

/** An article as scholars' programs are told of it. */
export interface ScholarArticle {
  title: string;
  /** `2026/01/08` */
  date: string;
  /** BCP 47 tag. */
  lang: string;
  /** Whole address; undefined if it has none of its own. */
  url: string | undefined;
  authors: readonly ScholarAuthor[];
  keywords: readonly string[];
  /** The journal that it is in; an entry of a blog is in none. */
  journal: string | undefined;
  /** The works that it cites. */
  citations: readonly CitedWork[];
}

export interface ScholarAuthor {
  name: string;
  /** The name as BibTeX wants it. */
  bibtex?: string | undefined;
  affiliations: readonly { name: string }[];
  /** Whole address. */
  orcid?: string | undefined;
}

type Tag = readonly [name: string, content: string];

/**
 * The tags of Highwire Press, `<meta name content>`, in order: what belongs to an author stands after that author.
 *
 * Sources: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing for what Google Scholar reads;
 * https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js for Zotero, which takes a journal for the sign of a
 * journal's article, and else the type that Dublin Core tells (https://github.com/zotero/translators/blob/master/RDF.js).
 */
export function highwireTags(article: ScholarArticle): Tag[] {
  const { title, date, lang, url, authors, keywords, journal, citations } = article;
  return [
    ...filled([
      ['citation_title', title],
      ['citation_publication_date', date],
      ['citation_journal_title', journal],
      ['DC.type', journal === undefined ? 'blogPost' : undefined],
      ['citation_language', lang],
      ['citation_fulltext_html_url', url],
      ['citation_keywords', keywords.join('; ')],
    ]),
    ...authors.flatMap((author) => authorTags(author, authors.length === 1)),
    ...citations.map((work): Tag => ['citation_reference', referenceContent(work)]),
  ];
}

/**
 * One work as the content of a `citation_reference`: `citation_title=A map;citation_author=Linden, Ada`.
 *
 * Source: the references of Distill, https://github.com/distillpub/template/blob/master/src/transforms/meta.js
 */
export function referenceContent(work: CitedWork): string {
  const { type, title, authors, date, container, volume, issue, publisher, doi } = work;
  return filled([
    ['citation_title', title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', date],
    [containers[type] ?? 'citation_journal_title', container],
    ['citation_volume', volume],
    [type === 'report' ? 'citation_technical_report_number' : 'citation_issue', issue],
    ['citation_firstpage', work.firstPage],
    ['citation_lastpage', work.lastPage],
    [publishers[type] ?? 'citation_publisher', publisher],
    ['citation_doi', doi],
  ])
    .map(([name, content]) => `${name}=${content.replaceAll(';', ',')}`)
    .join(';');
}

/** What a work is in, by its type in CSL. */
const containers: Readonly<Record<string, string>> = {
  chapter: 'citation_inbook_title',
  'entry-encyclopedia': 'citation_inbook_title',
  'paper-conference': 'citation_conference_title',
};

const publishers: Readonly<Record<string, string>> = {
  report: 'citation_technical_report_institution',
  thesis: 'citation_dissertation_institution',
};

function authorTags({ name, bibtex, affiliations, orcid }: ScholarAuthor, alone: boolean): Tag[] {
  return filled([
    ['citation_author', authorName(name, bibtex, alone)],
    ...affiliations.map((place) => ['citation_author_institution', place.name] as const),
    ['citation_author_orcid', orcid],
  ]);
}

/**
 * `Linden, Ada`, so that no program has to guess. Of a single author Zotero takes the comma of `de la Cruz, Ana Eva` for one between
 * two people.
 */
function authorName(name: string, bibtex: string | undefined, alone: boolean): string {
  // What a writer gives for BibTeX may be LaTeX, which is nothing to read.
  const sorted = sortedName(
    parseName(bibtex === undefined || bibtex.includes('\\') ? name : bibtex),
  );
  return alone && /^[^,]* [^,]*,\s*[^,]* /.test(sorted) ? name : sorted;
}

function filled(tags: readonly (readonly [string, string | undefined])[]): Tag[] {
  return tags.flatMap(([name, content]) => (content ? [[name, content] as const] : []));
}
