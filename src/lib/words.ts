import { baseLanguage } from './languages.ts';
import { memoize } from './memoize.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en, type WordKey, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { fa } from './words/fa.ts';
import { fr } from './words/fr.ts';
import { he } from './words/he.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { pt } from './words/pt.ts';
import { vi } from './words/vi.ts';
import { zh } from './words/zh.ts';

export type { WordKey, Words } from './words/en.ts';

/** The tables by language subtag. */
export const tables: Readonly<Record<string, Words>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  it,
  ja,
  ko,
  pt,
  vi,
  zh,
};

/** Scripts of living languages that run from right to left (Unicode CLDR, `scriptMetadata`). */
const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/**
 * The fixed words for a page: in its language, else in the fallback, else in English. Only the language itself counts:
 * `pt-BR` reads the words of `pt`.
 *
 * @param language BCP 47 tag of the page.
 * @param fallback BCP 47 tag of the site.
 */
export function wordsFor(language: string, fallback = 'en'): Words {
  return findTable(language) ?? findTable(fallback) ?? en;
}

/** Whether there are fixed words in a language. */
export function hasWords(language: string): boolean {
  return findTable(language) !== undefined;
}

/** The writing direction of a language, by the script it is usually written in or that its tag names (`az-Arab`). */
export const directionOf = memoize((language): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
});

/** `fill(words, 'page', { n: 2, total: 7 })` gives `Page 2 of 7`; the values must be those the English words name. */
export function fill<Key extends WordKey>(words: Words, key: Key, values: Values<Key>): string {
  const given: Readonly<Record<string, string | number>> = values;
  return words[key].replace(/\{(\w+)\}/g, (braces, name: string) => String(given[name] ?? braces));
}

function findTable(language: string): Words | undefined {
  return tables[baseLanguage(language)];
}

/** The placeholders in a text, as a union. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type Values<Key extends WordKey> = Readonly<Record<Placeholder<(typeof en)[Key]>, string | number>>;
