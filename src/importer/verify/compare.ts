import { citationKey, codeKey, isImage, isImageNamed, linkKey } from './keys.ts';
import { matchFormulas } from './match-formulas.ts';
import type { Inventory } from './inventory.ts';
import { wordsOf } from './words.ts';

/** How many of a kind the source has, and those that the page does not have. */
export interface Count {
  source: number;
  lost: string[];
}

export const kinds = [
  'words',
  'headings',
  'code',
  'images',
  'formulas',
  'links',
  'tables',
  'footnotes',
  'citations',
] as const;

export type Kind = (typeof kinds)[number];

export type Comparison = Readonly<Record<Kind, Count>> & {
  /** Of the lost words, those that the page shows within code. */
  wordsInCode: string[];
};

/** The share of words that a post must keep; of headings, code blocks, images and formulas it must keep all. */
const wordsToKeep = 0.995;

/**
 * Compares by counting. Only what the source has and the page has not is a difference: numbers of figures, lists of references and
 * other things that Folia adds are none.
 *
 * @param namesOf by which names the page may show an image of the source; undefined if there is no such image.
 */
export function compare(
  source: Inventory,
  page: Inventory,
  namesOf: (address: string) => readonly string[] | undefined,
): Comparison {
  const words = lostOf(source.words, page.words);
  const inCode = lostOf(page.code, source.code, codeKey).flatMap(wordsOf);
  // A picture that is not there cannot be led to.
  const links = source.links.filter((address) => !isImage(address) || namesOf(address));
  const images = source.images.filter((address) => namesOf(address) !== undefined);
  return {
    words: { source: source.words.length, lost: words },
    wordsInCode: commonOf(words, inCode),
    headings: count(source.headings, page.headings),
    code: count(source.code, page.code, codeKey),
    images: { source: images.length, lost: lostImages(images, page.images, namesOf) },
    formulas: {
      source: source.formulas.length,
      lost: matchFormulas(source.formulas, page.formulas),
    },
    links: count(links, page.links, linkKey),
    tables: fewer(source.tables, page.tables),
    footnotes: fewer(source.footnotes, page.footnotes),
    // A list of numbers may be shortened to "1–3": what counts is that a work is cited at all.
    citations: count([...new Set(source.citations)], page.citations, citationKey),
  };
}

/** Whether a post keeps what the import promises. Links, tables, footnotes and citations are shown, but can differ by design. */
export function isKept(comparison: Comparison): boolean {
  const { words, headings, code, images, formulas } = comparison;
  return (
    words.source - words.lost.length >= words.source * wordsToKeep &&
    [headings, code, images, formulas].every(({ lost }) => lost.length === 0)
  );
}

function count(
  source: readonly string[],
  page: readonly string[],
  keyOf: (text: string) => string = (text) => text,
): Count {
  const counted = source.filter((text) => keyOf(text) !== '');
  return { source: counted.length, lost: lostOf(counted, page, keyOf) };
}

/** The difference of two multisets, in the order of the first. */
function lostOf(
  source: readonly string[],
  page: readonly string[],
  keyOf: (text: string) => string = (text) => text,
): string[] {
  const left = new Map<string, number>();
  for (const text of page) left.set(keyOf(text), (left.get(keyOf(text)) ?? 0) + 1);
  return source.filter((text) => {
    const number = left.get(keyOf(text)) ?? 0;
    left.set(keyOf(text), number - 1);
    return number <= 0;
  });
}

function commonOf(some: readonly string[], others: readonly string[]): string[] {
  const missing = lostOf(some, others);
  return lostOf(some, missing);
}

function lostImages(
  source: readonly string[],
  page: readonly string[],
  namesOf: (address: string) => readonly string[] | undefined,
): string[] {
  const left = [...page];
  return source.filter((address) => {
    const names = namesOf(address) ?? [];
    const index = left.findIndex((shown) => names.some((name) => isImageNamed(name, shown)));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** What has no text of its own to tell one from another. */
function fewer(source: number, page: number): Count {
  return { source, lost: Array.from({ length: Math.max(0, source - page) }, () => '') };
}
