/** Whether a text is one emoji and no more: a picture, a flag or a keycap, whatever code points it is made of. */
export function isEmoji(text: string): boolean {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  return (
    graphemes.length === 1 &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20E3/u.test(text)
  );
}

/** The first letter or digit of a title, in capitals; undefined if it has none. */
export function initialOf(title: string, lang: string): string | undefined {
  const graphemes = new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(
    title.normalize(),
  );
  for (const { segment } of graphemes)
    if (/^[\p{Letter}\p{Number}]/u.test(segment)) return segment.toLocaleUpperCase(lang);
  return undefined;
}

/** A name of at most twelve characters, as home screens have room for: whole words of a title, at least the first. */
export function shortName(title: string): string {
  const [first = '', ...words] = title.split(/\s+/u);
  let name = first;
  for (const word of words) {
    if (name.length + 1 + word.length > 12) break;
    name += ` ${word}`;
  }
  return name;
}
