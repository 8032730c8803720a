import { inlineTag } from './mdx/jsx.ts';

const definition = /^ {0,3}\*\[(?<word>[^\]\n]+)\]:[ \t]*(?<meaning>.*)(?:\n|$)/gm;

/** kramdown's abbreviations, `*[HTML]: HyperText Markup Language`: meanings by word. */
export function readAbbreviations(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .matchAll(definition)
      .map(({ groups = {} }) => [groups['word'] ?? '', (groups['meaning'] ?? '').trim()] as const),
  );
}

export function withoutDefinitions(text: string): string {
  return text.replaceAll(definition, '');
}

/** Marks the abbreviations in a text with their meanings. */
export function markAbbreviations(mdx: string, meanings: ReadonlyMap<string, string>): string {
  if (meanings.size === 0) return mdx;
  const words = [...meanings.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
  const word = new RegExp(
    String.raw`(?<![\p{L}\p{N}_^\\])(?:${words.join('|')})(?![\p{L}\p{N}_])`,
    'gu',
  );
  return mdx.replaceAll(word, (found) => {
    const title = meanings.get(found) || undefined;
    return `${inlineTag('abbr', { title }, { empty: false })}${found}</abbr>`;
  });
}
