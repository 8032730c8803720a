const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The words of a text in their order, as they are written; also of languages that put no spaces between them.
 * Source of the boundaries: UAX #29 with the dictionaries of ICU, https://unicode.org/reports/tr29/#Word_Boundaries
 *
 * @param language BCP 47 tag of the text.
 */
export function segmentWords(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    if (isWordLike) words.push(segment);
  }
  return words;
}

function segmenterOf(language: string): Intl.Segmenter {
  const existing = segmenters.get(language);
  if (existing) return existing;
  const created = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, created);
  return created;
}
