import type { PseudocodeLexer } from 'pseudocode/src/Parser.js';
import { DrawingError } from './kind.ts';

interface Token {
  type: 'special' | 'math' | 'func' | 'open' | 'close' | 'quote' | 'ordinary' | 'EOF';
  text: string;
  whitespace: boolean;
  /** Where it begins in the source. */
  offset: number;
}

/** What stands between tokens. */
const blank = /(?:\s|%.*)*/y;

/** Every token but formulas. The group is what the parser reads of it. */
const patterns = [
  ['special', /(\\[\\{}$&#%_])/y],
  ['func', /\\([a-zA-Z]+)/y],
  ['open', /(\{)/y],
  ['close', /(\})/y],
  ['quote', /(``|`|''|')/y],
  ['ordinary', /((?:(?!``|'')[^\\{}$&#%_\s])+)/y],
] as const satisfies readonly (readonly [Token['type'], RegExp])[];

/** `$…$` and `\(…\)`, and `$$…$$`, which al-folio's posts have. A dollar may be escaped. */
const formulas = [
  { open: '$$', whole: /\$\$((?:\\[\s\S]|[^\\])*?)\$\$/y },
  { open: '$', whole: /\$((?:\\[\s\S]|[^$\\])*)\$/y },
  { open: '\\(', whole: /\\\(([\s\S]*?)\\\)/y },
];

/** How sentences call tokens that have to be there. */
const names: Readonly<Record<string, string>> = {
  open: 'an opening brace',
  close: 'a closing brace',
  ordinary: 'a name',
};

/** The command that ends what is open; in the middle of a text, that is known of control structures only. */
function closing(text: string | undefined, isEnd: boolean): string | undefined {
  if (text === 'end') return isEnd ? '\\end' : undefined;
  return text && /^(?:end|until)/i.test(text) ? `\\${text.toUpperCase()}` : undefined;
}

/** Cuts pseudocode in tokens, as pseudocode.js does, whose parser asks for them one after the other. It knows where each stands. */
export class PlacedLexer implements PseudocodeLexer {
  /** Where the formulas begin, in the order of the text. */
  readonly formulas: number[] = [];
  readonly #source: string;
  #offset = 0;
  #last: Token | undefined;
  #next: Token;

  constructor(source: string) {
    this.#source = source;
    this.#next = this.#read();
  }

  accept(type: string, text?: string | readonly string[]): string | null {
    if (this.#next.type !== type || !this.#hasText(text)) return null;
    return this.#take();
  }

  expect(type: string, text?: string): string {
    if (this.#next.type !== type || !this.#hasText(text)) this.#refuse(type, text);
    return this.#take();
  }

  get(): Token {
    return this.#last ?? this.#next;
  }

  #refuse(type: string, text: string | undefined): never {
    const found = /^\\?(?:[a-zA-Z]+|[\s\S])/.exec(this.#source.slice(this.#next.offset))?.[0];
    const subject = found === undefined ? 'The end' : `“${found}”`;
    const missing = closing(text, found === undefined) ?? names[type];
    throw new DrawingError(
      missing === undefined
        ? `${subject} cannot stand here.`
        : `${subject} comes where ${missing} is missing.`,
      grammar,
      this.placeAt(this.#next.offset),
    );
  }

  /** Where the token stands that was taken last. */
  place(): { line: number; column: number } {
    return this.placeAt(this.get().offset);
  }

  /** Both 1-based. */
  placeAt(offset: number): { line: number; column: number } {
    const before = this.#source.slice(0, offset).trimEnd();
    // At the end it is the last line with something on it.
    const isEnd = offset >= this.#source.trimEnd().length;
    const lines = (isEnd ? before : this.#source.slice(0, offset)).split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }

  #take(): string {
    this.#last = this.#next;
    if (this.#last.type === 'math') this.formulas.push(this.#last.offset);
    this.#next = this.#read();
    return this.#last.text;
  }

  /** Case means nothing. */
  #hasText(text: string | readonly string[] | undefined): boolean {
    if (text === undefined) return true;
    const texts = typeof text === 'string' ? [text] : text;
    return texts.some((one) => one.toLowerCase() === this.#next.text.toLowerCase());
  }

  #read(): Token {
    const whitespace = (this.#match(blank)?.[0] ?? '') !== '';
    const offset = this.#offset;
    const token = (type: Token['type'], text: string): Token => ({
      type,
      text,
      whitespace,
      offset,
    });
    if (offset >= this.#source.length) return token('EOF', '');
    const formula = formulas.find(({ open }) => this.#source.startsWith(open, offset));
    if (formula) return token('math', this.#readFormula(formula.whole));
    for (const [type, pattern] of patterns) {
      const match = this.#match(pattern);
      if (match) return token(type, match[1] ?? '');
    }
    throw new DrawingError(
      `Pseudocode cannot read “${this.#source[offset]}” here.`,
      'Outside of formulas, write \\{ \\} \\$ \\& \\# \\% \\_ for these characters.',
      this.placeAt(offset),
    );
  }

  #readFormula(whole: RegExp): string {
    const text = this.#match(whole)?.[1];
    if (text !== undefined) return text;
    throw new DrawingError(
      'A formula begins here and is never closed.',
      'Close it as it is opened: $…$, $$…$$ or \\(…\\).',
      this.placeAt(this.#offset),
    );
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#offset;
    const match = pattern.exec(this.#source);
    this.#offset += match?.[0].length ?? 0;
    return match;
  }
}

/** What to do about most mistakes. */
export const grammar =
  'Every \\IF, \\FOR, \\WHILE, \\FUNCTION … has its \\END…, and every line of its own begins with \\STATE. https://github.com/SaswatPadhi/pseudocode.js#grammar has all commands.';
