import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { wordsOf } from '../../../src/importer/verify/words.ts';
import { syntax } from '../../../src/markdown/syntax.ts';
import { convert } from '../convert.ts';

/** Reads a post as the site does. */
const reader = unified().use(remarkParse).use(remarkMdx).use(syntax).freeze();

/**
 * What decides what is shown, and so may leave words out: Liquid that is evaluated, comments, programs. Where one of them is, words are
 * not compared.
 */
const leavesOut =
  /\{%-?\s*(?:end)?(?:comment|if|else|unless|case|for|capture|assign|raw)\b|\{::?\/?|<\/?(?:script|style|head|title)\b|<!--|-->/i;

/** What is mark-up in the source, and so may be written in another way. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/\{%-?\s*details\s((?:(?!%\})[\s\S])*)%\}/g, ' $1 '],
  [/\{%[\s\S]*?%\}|\{\{[^{}]*\}\}/g, ' '],
  // What a browser without films or frames would show, which there is none of.
  [/<(video|audio|iframe)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' '],
  [/<[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/g, ' '],
  // An end tag goes on to its angle, over another tag too (HTML standard, "Tokenization").
  [/<\/[A-Za-z](?:(?!\n[ \t]*\n)[^>])*>/g, ' '],
  [/\]\([^)\n]*\)|^[ \t>]*\*?\[[^\]]*\]:.*$/gm, ' '],
  [/\{[:#][^{}\n]*\}/g, ' '],
  [/\\(?:label|ref|eqref|begin|end|newcommand)\{[^{}]*\}|\\[A-Za-z]+/g, ' '],
];

/** Converts a text and says what is wrong with the result: it does not parse as MDX, or words are missing. */
export function findFault(source: string): string | undefined {
  const { mdx } = convert(source);
  try {
    reader.parse(mdx);
  } catch (error) {
    return `It does not parse: ${String(error)}\n${mdx}`;
  }
  const lost = leavesOut.test(source) ? [] : lostWords(source, mdx);
  return lost.length > 0 ? `Words are lost: ${lost.join(', ')}\n${mdx}` : undefined;
}

function lostWords(source: string, mdx: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(withReferences(mdx))) left.set(word, (left.get(word) ?? 0) + 1);
  const seen = markup.reduce((text, [pattern, by]) => text.replaceAll(pattern, by), source);
  const missing = wordsOf(withReferences(seen)).filter((word) => {
    const number = left.get(word) ?? 0;
    left.set(word, number - 1);
    return number <= 0;
  });
  // Browsers pass over an end tag without a beginning, and so does an import: what stood on either side is one word then.
  const joined = [...left].filter(([, number]) => number > 0).map(([word]) => word);
  return missing.filter((word) => !joined.some((other) => other.includes(word)));
}

/** Some letters are written as references, so that MDX does not take `import` for a program. */
function withReferences(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&[a-z]+;/g, ' ');
}
