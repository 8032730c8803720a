import { closeUp, hasUnspacedScript, toSearchTerm } from '../../lib/search-text.ts';

/** What a reader asks for; an empty query with a filter finds all that the filter lets through. */
export interface SearchRequest {
  query: string;
  /** The chosen value of each filter; undefined: any. */
  filters: Readonly<Record<string, string | undefined>>;
}

export interface SearchResult {
  href: string;
  title: string;
  /** HTML of Pagefind: see `readExcerpt`. */
  excerpt: string;
  /** As its readers write it; undefined for a page. */
  date: string | undefined;
  tags: readonly string[];
  /** BCP 47 tag. */
  lang: string | undefined;
  /** Parts of the text that match, the one with most matches first. */
  sections: readonly { href: string; title: string }[];
}

/** What is found, best first; each is loaded when it is shown. */
export type FoundResults = readonly (() => Promise<SearchResult>)[];

/** The values of each filter, with the number of texts. */
export type FilterValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchEngine {
  filters: () => Promise<FilterValues>;
  search: (request: SearchRequest) => Promise<FoundResults>;
}

/** What is used of Pagefind in a page: https://pagefind.app/docs/api-reference/ */
interface Pagefind {
  options: (options: {
    excerptLength?: number;
    ranking?: { metaWeights: Readonly<Record<string, number>> };
  }) => Promise<void>;
  filters: () => Promise<FilterValues>;
  search: (
    term: string | null,
    options: { filters: Readonly<Record<string, string>>; sort?: { date: 'desc' } },
  ) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  /** Places of the words in the text. */
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<PagefindText>;
}

interface PagefindText {
  url: string;
  excerpt: string;
  /** The excerpt without marks. */
  plain_excerpt: string;
  /** The text that excerpts are cut from. */
  raw_content: string;
  meta: { title: string; date?: string };
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; anchor?: object; locations: number[] }[];
}

const maximumSections = 2;

/**
 * A date is shown with a result, and Pagefind notes the first picture of each page, but nobody who types a number or `webp` means
 * these. The title keeps its weight.
 */
const metaWeights = { date: 0, image: 0, image_alt: 0 };

/**
 * Loads Pagefind and the index.
 *
 * @param folder of the index, as a path with a slash at its end.
 * @throws if there is no index.
 */
export async function loadSearchEngine(folder: string): Promise<SearchEngine> {
  const address = `${folder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights } });
  return {
    filters: () => pagefind.filters(),
    async search({ query, filters }) {
      const chosen = Object.fromEntries(
        Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1])),
      );
      const results = await findResults(pagefind, query, chosen);
      return results.map(
        ({ data }) =>
          async () =>
            toResult(await data()),
      );
    },
  };
}

async function findResults(
  pagefind: Pagefind,
  query: string,
  filters: Readonly<Record<string, string>>,
): Promise<PagefindResult[]> {
  if (query.trim() === '') {
    if (Object.keys(filters).length === 0) return [];
    const { results } = await pagefind.search(null, { filters, sort: { date: 'desc' } });
    return results;
  }
  await pagefind.options({ excerptLength: hasUnspacedScript(query) ? 70 : 30 });
  const { results } = await pagefind.search(toSearchTerm(query), { filters });
  // Without weight they are found still.
  return results.filter(
    ({ words, matchedMetaFields }) => words.length > 0 || matchedMetaFields?.includes('title'),
  );
}

function toResult(text: PagefindText): SearchResult {
  const { url, meta, filters, sub_results: parts } = text;
  return {
    href: url,
    title: closeUp(meta.title),
    excerpt: withEllipses(text),
    date: meta.date,
    tags: filters['tag'] ?? [],
    lang: filters['language']?.[0],
    sections: parts
      .filter(({ anchor }) => anchor !== undefined)
      .toSorted((a, b) => b.locations.length - a.locations.length)
      .slice(0, maximumSections)
      .map((part) => ({ href: part.url, title: closeUp(part.title) })),
  };
}

function withEllipses({ excerpt, plain_excerpt: plain, raw_content: content }: PagefindText) {
  const whole = content.split(/\s+/).join(' ').trim();
  const before = whole.startsWith(plain) ? '' : '… ';
  return before + excerpt + (whole.endsWith(plain) ? '' : ' …');
}
