import { baseLanguage } from './languages.ts';

/** What of a text takes time to read. */
export interface ReadingLoad {
  /** Words outside formulas and code blocks, as `Intl.Segmenter` finds them. */
  words: number;
  /** Characters of all formulas as a reader sees them: `\alpha \to x_1` has 4. */
  symbols: number;
  /** Names, keywords and numbers in code blocks. */
  codeWords: number;
}

/**
 * Silent reading of English non-fiction by adults, words per minute: the mean of 190 studies.
 * Source: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
 */
const englishRate = 238;

/**
 * Reading aloud, words per minute, of the same texts in 17 languages. Words of Chinese and Japanese had
 * 1.6 and 1.8 characters there, near to the length of those that ICU finds.
 * Source: Trauzettel-Klosinski and Dietz 2012, table 2, https://doi.org/10.1167/iovs.11-8284
 */
const spokenRates: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/** The mean of the 17: for languages that were not measured. */
const meanSpokenRate = 184;

/**
 * Seconds for one symbol of a formula. A fixation lasts 0.3 s and takes in two to three symbols, and readers scan backwards about
 * as often as forwards: 0.3 / 2.5 * 2. It is the time to read a formula, not to work it out.
 * Source: the figures are those of the abstract of "A Few Seconds of Equation Reading: A Process Model of Equation Reading and its
 * Applications"; the backward scans also in https://doi.org/10.1177/154193120404800538
 */
const secondsPerSymbol = 0.24;

/**
 * Code is read at the rate of English, its punctuation for nothing. This is an estimate: eye tracking shows that attention goes to
 * names, keywords and literals, and little of it to separators (Busjahn and others 2014,
 * https://doi.org/10.1145/2578153.2578211), but gives no rate for code that stands in an article.
 */
const codeRate = englishRate;

/**
 * Minutes that an adult needs for a text. Differences between languages are known for reading aloud alone; silent reading is
 * taken to differ by the same factors. Pictures are not counted: no measurement of them is known.
 *
 * @param language BCP 47 tag of the text.
 * @returns whole minutes, at least 1.
 */
export function readingMinutes(
  { words, symbols, codeWords }: ReadingLoad,
  language: string,
): number {
  const minutes =
    words / silentRate(language) + (symbols * secondsPerSymbol) / 60 + codeWords / codeRate;
  return Math.max(1, Math.round(minutes));
}

/** Words per minute. */
function silentRate(language: string): number {
  const spoken = spokenRates[baseLanguage(language)] ?? meanSpokenRate;
  return (englishRate * spoken) / (spokenRates['en'] ?? spoken);
}
