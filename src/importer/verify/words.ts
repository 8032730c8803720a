/** Scripts that put no spaces between words: each of their characters counts as one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{M}\p{N}]|$)/gu;

/** Markdown within HTML is not always read as Markdown: the address or the label of a link is no word either way. */
const destination = /\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\[[^\][]*\])/g;

/**
 * The words of a text, in lower case. Everything between letters and digits separates words and is no part of them: so smart quotes,
 * dashes, ellipses and the marks of Markdown make no difference between two readings.
 */
export function wordsOf(text: string): string[] {
  return text.replaceAll(destination, ']').normalize('NFKC').toLowerCase().match(word) ?? [];
}
