/** The parser of pseudocode.js, as far as Folia uses it. */
declare module 'pseudocode/src/Parser.js' {
  /** A part of pseudocode; what `value` and `children` hold depends on the type. */
  export interface PseudocodeNode {
    type: string;
    value?: unknown;
    /** Null for words, formulas and the like. */
    children: PseudocodeNode[] | null;
    /** Whether white space stands before it. */
    whitespace?: boolean | number;
  }

  export interface PseudocodeLexer {
    /** The next token, if it is of the type and has one of the texts; `null` if not. */
    accept(type: string, text?: string | readonly string[]): string | null;
    /** The same, but an error if not. */
    expect(type: string, text?: string): string;
    /** The token that was taken last. */
    get(): { type: string; text: string | null; whitespace: boolean };
  }

  export default class Parser {
    constructor(lexer: PseudocodeLexer);
    parse(): PseudocodeNode;
  }
}
