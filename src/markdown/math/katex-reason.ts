import katex from 'katex';

/**
 * Why KaTeX cannot read a formula, as a sentence: `KaTeX parse error: Undefined control sequence: \foo at position 3: …`
 * without what is said already.
 *
 * @param error what KaTeX threw.
 */
export function katexReason(error: unknown): string {
  const text = error instanceof katex.ParseError ? error.rawMessage : String(error);
  return text.endsWith('.') ? text : `${text}.`;
}
