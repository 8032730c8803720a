import type { KatexOptions } from 'katex';
import { katexOptions } from '../lib/tex/katex-options.ts';
import { tryFormula } from '../lib/tex/try-formula.ts';
import { TexColors } from './tex-colors.ts';

/** What became of a formula on its way from MathJax to KaTeX. */
export type AdaptedTex =
  | { tex: string }
  /** KaTeX cannot read it, whatever is tried. */
  | { tex: undefined; reason: string };

/** Formulas of one post, in their order: what one of them defines, the next ones may use. */
export class TexAdapter {
  readonly #katex: KatexOptions;
  readonly #colors = new TexColors();

  /** @param macros of the site: TeX by command, without its backslash. */
  constructor(macros: Readonly<Record<string, string>> = {}) {
    const commands = Object.entries(macros).map(([name, tex]) => [`\\${name}`, tex]);
    this.#katex = katexOptions(Object.fromEntries(commands) as Record<string, string>);
  }

  /**
   * Finds a form of a formula that KaTeX reads: MathJax is more tolerant, and knows commands that KaTeX does not.
   *
   * @param candidates the formula as it may be meant, the likeliest first.
   */
  adapt(candidates: readonly string[], display: boolean): AdaptedTex {
    let reason = '';
    const colored = candidates.map((candidate) => this.#colors.write(candidate));
    for (const write of [asWritten, toKatex]) {
      for (const candidate of colored.map(write)) {
        const error = tryFormula(candidate, { display, katex: this.#katex });
        if (!error) return { tex: candidate };
        if (reason === '') reason = error.rawMessage;
      }
    }
    return { tex: undefined, reason };
  }
}

const arrayColumns = /(?<=\\begin\{array\}\s*)\{(?:[^{}]|\{[^{}]*\})*\}/g;
const textArgument = /(\\(?:text\w*|mbox)\s*\{)([^{}$]*)(\})/g;

/** What stands in braces, two more within. */
const group = String.raw`\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`;

/** What MathJax reads and KaTeX does not, by what it does. */
const replacements: readonly [RegExp, string][] = [
  [/\\require\s*\{[^{}]*\}\s*/g, ''],
  [/\\mbox(?![a-zA-Z])/g, '\\text'],
  [/\\bbox\s*(?:\[[^\]]*\])?(?=\s*\{)/g, '\\boxed'],
  [/\\class(?=\s*\{)/g, '\\htmlClass'],
  [/\\cssId(?=\s*\{)/g, '\\htmlId'],
  [/\\style(?=\s*\{)/g, '\\htmlStyle'],
  [/\\Tiny(?![a-zA-Z])/g, '\\tiny'],
  [/\\strut(?![a-zA-Z])/g, '\\mathstrut'],
  [/\\shove(?:left|right)(?![a-zA-Z])/g, ''],
  [/\\root\s*(\S+?)\s*\\of(?![a-zA-Z])\s*(\\[a-zA-Z]+|\S)/g, '\\sqrt[$1]{$2}'],
  [/\\buildrel(?![a-zA-Z])\s*(.+?)\\over(?![a-zA-Z])\s*(\\[a-zA-Z]+|\S)/g, '\\overset{$1}{$2}'],
  [new RegExp(String.raw`\\(cases|[pb]?matrix)\s*${group}`, 'g'), '\\begin{$1}$2\\end{$1}'],
  [new RegExp(String.raw`\\eqalign\s*${group}`, 'g'), '\\begin{aligned}$1\\end{aligned}'],
  [new RegExp(String.raw`\\intertext\s*${group}`, 'g'), '\\text{$1}\\\\'],
  [new RegExp(String.raw`\\cancelto\s*${group}\s*${group}`, 'g'), '{\\cancel{$2}}^{$1}'],
  [/\\unicode\s*\{x([0-9a-fA-F]+)\}/g, '\\char"$1 '],
  [/\\unicode\s*\{(\d+)\}/g, '\\char$1 '],
  // A command as an index needs braces.
  [/([_^])\s*(\\[a-zA-Z]+)(?!\s*\{|[a-zA-Z])/g, '$1{$2}'],
];

const asWritten = (tex: string): string => tex;

function toKatex(tex: string): string {
  const written = tex.replaceAll(textArgument, (_, open: string, words: string, close: string) => {
    // KaTeX wants signs in text escaped.
    return open + words.replaceAll(/(?<!\\)[_#&%]/g, '\\$&') + close;
  });
  const replaced = replacements
    .reduce((text, [from, to]) => text.replaceAll(from, to), written)
    // Space beside a column is a matter of taste.
    .replaceAll(arrayColumns, (columns) => columns.replaceAll(/[@!]\{[^{}]*\}/g, ''));
  // Within a formula a dollar is a dollar for MathJax.
  const hasText = /\\(?:text|hbox)/.test(replaced);
  return hasText ? replaced : replaced.replaceAll(/(?<!\\)\$/g, '\\$');
}
