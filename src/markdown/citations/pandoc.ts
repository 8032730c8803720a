import type { CitationItem } from 'citeproc';

/**
 * A group of citations as Pandoc writes them: `[see @marr1982, pp. 3-5; -@olah2018]`. A key begins with a letter, a digit or `_`, and may
 * hold single punctuation within: https://pandoc.org/demo/example33/8.20-citation-syntax.html
 */
export const citationGroup = /\[([^[\]@]*?-?@[\p{L}\p{N}_][^[\]]*)\](?![([])/gu;

const key = String.raw`[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*`;
const item = new RegExp(
  String.raw`^(?<prefix>.*?)(?<!\w)(?<minus>-?)@(?<key>${key})(?<rest>.*)$`,
  'su',
);

/** Locator terms of CSL, and how they are written: singular and plural. */
const locatorTerms: Readonly<Record<string, RegExp>> = {
  page: /^(?:pages?|pp?\.)/,
  chapter: /^(?:chapters?|chaps?\.|ch\.)/,
  section: /^(?:sections?|secs?\.|§§?)/,
  figure: /^(?:figures?|figs?\.)/,
  volume: /^(?:volumes?|vols?\.)/,
  issue: /^(?:numbers?|nos?\.|issues?)/,
  paragraph: /^(?:paragraphs?|paras?\.|¶¶?)/,
  note: /^(?:notes?|nn?\.)/,
  line: /^(?:lines?|ll?\.)/,
  part: /^(?:parts?|pts?\.)/,
  book: /^(?:books?|bks?\.)/,
  verse: /^(?:verses?|vv?\.)/,
  column: /^(?:columns?|cols?\.)/,
  folio: /^(?:folios?|fols?\.)/,
  opus: /^(?:opus|opp?\.)/,
};

/** Numbers, Roman ones too, and ranges and lists of them. */
const numbers = /^[\p{N}ivxlcdm]+(?:\s*(?:[-–—,&]|--)\s*[\p{N}ivxlcdm]+)*(?![\p{L}\p{N}])/iu;

/** What may stand between brackets. */
export interface ParsedGroup {
  items: CitationItem[];
  /** Why Pandoc would read no citation, or another one: a part without a key, or with two of them. */
  mistake?: 'without-key' | 'two-keys';
}

/** The items of a group, without its brackets; undefined if it names no work. */
export function parseGroup(source: string): ParsedGroup | undefined {
  const parts = source.split(';').map(parseItem);
  const items = parts.filter((found) => found !== undefined);
  if (items.length === 0) return undefined;
  if (items.length < parts.length) return { items, mistake: 'without-key' };
  const second = items.flatMap(({ suffix = '' }) => parseItem(suffix) ?? []);
  return second.length > 0 ? { items: [...items, ...second], mistake: 'two-keys' } : { items };
}

function parseItem(source: string): CitationItem | undefined {
  const groups = item.exec(source)?.groups;
  if (!groups) return undefined;
  const { prefix = '', minus, key: id = '', rest = '' } = groups;
  return {
    id,
    ...(prefix.trim() && { prefix: `${prefix.trim()} ` }),
    ...(minus && { 'suppress-author': true }),
    ...parseRest(rest),
  };
}

/** What stands after a key: `, p. 4 and elsewhere`. */
function parseRest(rest: string): Pick<CitationItem, 'locator' | 'label' | 'suffix'> {
  const written = rest.replace(/^\s*,?\s*/, '');
  const { locator, label, end } = parseLocator(written);
  const suffix = locator === undefined ? rest.trimEnd() : written.slice(end).trimEnd();
  return {
    ...(locator !== undefined && { locator, label }),
    ...(suffix.trim() && { suffix }),
  };
}

/**
 * A locator at the start of a text: `pp. 3-5`, `chap. 2`, or a number, which is a page.
 *
 * @returns `end`: where it ends.
 */
export function parseLocator(text: string): { locator?: string; label: string; end: number } {
  for (const [label, term] of Object.entries(locatorTerms)) {
    const [word] = term.exec(text) ?? [];
    if (word === undefined) continue;
    const rest = text.slice(word.length);
    const [number] = numbers.exec(rest.trimStart()) ?? [];
    if (number === undefined) continue;
    return { locator: number, label, end: text.indexOf(number, word.length) + number.length };
  }
  const [page] = /^\p{N}/u.test(text) ? (numbers.exec(text) ?? []) : [];
  return page === undefined
    ? { label: 'page', end: 0 }
    : { locator: page, label: 'page', end: page.length };
}
