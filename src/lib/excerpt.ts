import { segmenterOf } from './segment-words.ts';

/**
 * The first words of a text, cut between two words as its language divides it, so that Chinese and Japanese are cut as well.
 *
 * @param text plain, on one line.
 * @param language BCP 47 tag.
 * @param words how many, at most.
 * @returns with `…` if something is left out.
 */
export function excerpt(text: string, language: string, words: number): string {
  let count = 0;
  for (const { index, isWordLike } of segmenterOf(language).segment(text)) {
    if (!isWordLike) continue;
    if (count === words) return `${text.slice(0, index).trimEnd()}…`;
    count += 1;
  }
  return text.trim();
}
