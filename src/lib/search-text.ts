/** A run of text, and whether it matches what was searched for. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Scripts whose words have no spaces between them. */
const unspaced = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]`;

/** Neither a letter nor a digit, nor part of a tag, nor the full stop that Pagefind puts after a heading. */
const sign = String.raw`[^\p{L}\p{N}\p{M}\s<>.]`;

const besideCharacter = new RegExp(
  String.raw`(?<=${unspaced})(?=[^\s\p{M}])|(?<=\S)(?=(?!\p{M})${unspaced})`,
  'gu',
);
const spaceBesideCharacter = new RegExp(
  `(?<=${unspaced}(?:</mark>)?) (?=(?:<mark>)?(?:${unspaced}|${sign}))` +
    `|(?<=(?:${unspaced}|${sign})(?:</mark>)?) (?=(?:<mark>)?${unspaced})`,
  'gu',
);
const unspacedCharacter = new RegExp(unspaced, 'u');
const onlyUnspaced = new RegExp(
  String.raw`^(?=${unspaced}[^]*${unspaced})(?:${unspaced}|(?!${unspaced})\p{M})+$`,
  'u',
);
const terms = new RegExp(String.raw`${unspaced}+|(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`, 'gu');

/**
 * Puts spaces around the characters of scripts that write none between words, so that each is a word to the search engine.
 * Dictionaries cut a word out of a query otherwise than out of a sentence, and what is cut otherwise is not found:
 * https://github.com/Pagefind/pagefind/issues/1237. Characters are the same everywhere.
 */
export function spaceOut(text: string): string {
  return text.replace(besideCharacter, ' ');
}

/**
 * Takes out what `spaceOut` has put in, around the marks of an excerpt as well. Between such a character and a letter or digit
 * of another script the space stays: many write one there. KaTeX's zero-width spaces go, too.
 */
export function closeUp(text: string): string {
  return text.replaceAll('\u200B', '').replace(spaceBesideCharacter, '');
}

/**
 * What the reader typed, as the search engine takes it: a word without spaces becomes the phrase of its characters.
 * Beside other words its characters are searched for one by one, because Pagefind knows a phrase only as the whole query.
 */
export function toSearchTerm(input: string): string {
  const text = input.trim();
  return onlyUnspaced.test(text) ? `"${spaceOut(text)}"` : spaceOut(text);
}

/** Whether characters of a script without spaces are in a text. */
export function hasUnspacedScript(text: string): boolean {
  return unspacedCharacter.test(text);
}

/** An excerpt of Pagefind in pieces: its HTML has `<mark>`, `&lt;` and `&gt;`, and nothing else. */
export function readExcerpt(html: string): TextPiece[] {
  const tidy = closeUp(html)
    .replaceAll('</mark><mark>', '')
    // Where the mark of a footnote was.
    .replace(/ (?=[.,،](?:\s|$))/g, '');
  return toPieces(tidy.split(/<mark>(.*?)<\/mark>/s)).map(({ text, marked }) => ({
    text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    marked,
  }));
}

/** A title in pieces: marked are the words that begin with a word of the query. */
export function markTerms(title: string, query: string): TextPiece[] {
  const patterns = (query.match(terms) ?? []).map((term) =>
    hasUnspacedScript(term)
      ? term
      : String.raw`(?<![\p{L}\p{N}\p{M}])${term}(?:(?!${unspaced})[\p{L}\p{N}\p{M}])*`,
  );
  if (patterns.length === 0) return [{ text: title, marked: false }];
  return toPieces(title.split(new RegExp(`(${patterns.join('|')})`, 'giu')));
}

/** What stands at odd places was matched. */
function toPieces(parts: readonly string[]): TextPiece[] {
  return parts
    .map((text, index) => ({ text, marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
