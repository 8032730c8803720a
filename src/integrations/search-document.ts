import { spaceOut } from '../lib/search-text.ts';

/** A text that readers can search: what the site knows of it besides what its page says. */
export interface SearchRecord {
  /** Path without base, as in an address: `/blog/2026/caf%C3%A9/`. */
  path: string;
  /** Plain text. */
  title: string;
  /** BCP 47 tag. */
  lang: string;
  tags: readonly string[];
  /** Of a post: `2026-01-08`, and as its readers write it. */
  date?: { iso: string; written: string };
}

/** A tag, or what stands between two. */
const tagOrText = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

/**
 * The page of a text as Pagefind is to read it. What the site knows goes into its head, by the attributes of
 * https://pagefind.app/docs/metadata/ and https://pagefind.app/docs/filtering/.
 *
 * @param html of the page; what is searched is marked by `data-pagefind-body`.
 */
export function toSearchDocument(html: string, record: SearchRecord): string {
  const { title, lang, tags, date } = record;
  const facts = [
    meta('meta', 'title', spaceOut(title)),
    meta('filter', 'language', lang),
    ...tags.map((tag) => meta('filter', 'tag', tag)),
    ...(date
      ? [
          meta('meta', 'date', date.written),
          meta('filter', 'year', date.iso.slice(0, date.iso.indexOf('-'))),
          meta('sort', 'date', date.iso),
        ]
      : []),
  ].join('');
  return (
    html
      .replace('<head>', () => `<head>${facts}`)
      .replace(tagOrText, (part) => (part.startsWith('<') ? part : spaceOut(part)))
      // Pagefind ends a cell with a full stop, but the head of a column with nothing.
      .replaceAll('</th>', ' </th>')
  );
}

function meta(kind: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escapeAttribute(value)}">`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
