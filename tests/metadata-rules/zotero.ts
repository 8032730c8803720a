import type { Element } from 'hast';
import { findElements } from '../feed-rules/html.ts';

/** What Zotero saves of a page. */
export interface ZoteroItem {
  type: string;
  title: string | undefined;
  /** `Family | Given`, or a whole name. */
  authors: string[];
  date: string | undefined;
  /** The journal, or the name of the blog. */
  publication: string | undefined;
  url: string | undefined;
  abstract: string | undefined;
  language: string | undefined;
}

/**
 * The rules of Zotero's translator "Embedded Metadata" that matter for a page of this kind, in our own words:
 * https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js and, for Dublin Core and Open Graph,
 * https://github.com/zotero/translators/blob/master/RDF.js
 *
 * - `citation_journal_title` makes it a journal's article; else what `DC.type` says, if that is one of Zotero's types; else, with
 *   `citation_title` alone, a journal's article, and without it a web page.
 * - Highwire's tags go before Dublin Core and Open Graph. A tag is found by the end of its name.
 * - A single author with a comma between two names of several words is two authors.
 */
export function readAsZotero(html: string): ZoteroItem {
  const metas = findElements(html, ({ tagName }) => tagName === 'meta');
  const all = (name: string) => metas.filter((meta) => nameOf(meta).endsWith(name)).map(contentOf);
  const first = (...names: string[]) => names.flatMap(all).find((content) => content !== '');
  const type = itemType(first);
  return {
    type,
    title: first('citation_title', 'og:title'),
    authors: readAuthors(all('citation_author')),
    date: first('citation_publication_date', 'article:published_time'),
    publication:
      first('citation_journal_title') ?? (type === 'blogPost' ? first('og:site_name') : undefined),
    url: first('og:url', 'citation_fulltext_html_url'),
    abstract: first('og:description'),
    language: first('citation_language'),
  };
}

const zoteroTypes = ['blogPost', 'journalArticle', 'webpage'];

function itemType(first: (...names: string[]) => string | undefined): string {
  if (first('citation_journal_title') !== undefined) return 'journalArticle';
  if (first('og:type') === 'website') return 'webpage';
  const told = first('DC.type');
  if (told !== undefined && zoteroTypes.includes(told)) return told;
  return first('citation_title') === undefined ? 'webpage' : 'journalArticle';
}

function readAuthors(contents: readonly string[]): string[] {
  const [single = ''] = contents;
  const halves = single.split(/\s*,\s*/);
  const looksLikeTwo =
    contents.length === 1 &&
    halves.length > 1 &&
    halves.slice(0, 2).every((half) => / /.test(half));
  return (looksLikeTwo ? halves : contents).map((name) => {
    if (name.includes(',')) return name.replace(/,\s*/, ' | ');
    const words = name.split(' ');
    return words.length === 1 ? name : `${words.at(-1) ?? ''} | ${words.slice(0, -1).join(' ')}`;
  });
}

function nameOf({ properties: { name, property } }: Element): string {
  return String(name ?? property ?? '');
}

function contentOf({ properties: { content } }: Element): string {
  return (content ?? '').trim();
}
