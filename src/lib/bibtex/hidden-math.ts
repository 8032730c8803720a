/**
 * Formulas of BibTeX fields on their way through the citation engines, which know none: each character of `$x^2$` becomes one of a
 * private plane, and KaTeX gets it back in the end.
 */

/** Supplementary Private Use Area-B. */
const plane = 0x100000;

const formula = /(?<!\\)\$((?:[^$\\\n]|\\[^])+?)\$/g;

export function hideMath(bibtex: string): string {
  return bibtex.replace(formula, (written, tex: string) =>
    hasBalancedBraces(tex) ? [...tex].map((char) => shift(char, plane)).join('') : written,
  );
}

/** Splits a text into what is written and the TeX of formulas, in order. */
export function splitHiddenMath(text: string): { tex: boolean; value: string }[] {
  return text
    .split(/([\u{100000}-\u{10FFFF}]+)/u)
    .map((value, index) =>
      index % 2 === 0
        ? { tex: false, value }
        : { tex: true, value: [...value].map((char) => shift(char, -plane)).join('') },
    )
    .filter(({ value }) => value !== '');
}

function shift(char: string, by: number): string {
  return String.fromCodePoint((char.codePointAt(0) ?? 0) + by);
}

function hasBalancedBraces(tex: string): boolean {
  let depth = 0;
  for (const char of tex.replace(/\\[^]/g, '')) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
