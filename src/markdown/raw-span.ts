import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type {
  Construct,
  Effects,
  Point,
  State,
  TokenizeContext,
  TokenTypeMap,
} from 'micromark-util-types';
import type { VFileMessage } from 'vfile-message';
import { isLineEnd, nextLine } from './line-end.ts';

/** Something whose content is no Markdown, and whose braces MDX must not see: TeX, code. */
export interface RawSyntax {
  token: keyof TokenTypeMap;
  /** What is on one line of it. */
  data: keyof TokenTypeMap;
  /** It has its lines to itself, and may hold blank ones; else it is a part of a paragraph. */
  block: boolean;
  delimiters: readonly RawDelimiters[];
  /** Beginnings of openings: more characters may make one of them. */
  unfinished: RegExp;
  /** The last characters of what closes. */
  ends: string;
  /** What to say if it is never closed; undefined: then it is text. */
  unclosed?: (read: string, start: Point | undefined) => VFileMessage | undefined;
}

export interface RawDelimiters {
  /** What is read so far, if it is the whole opening. */
  opening: RegExp;
  /** Whether what is read so far, from the opening on, is whole. */
  closing: (opening: string) => (read: string) => boolean;
}

/** The tokenizer of a raw syntax. Of a block text behind the end makes it a part of a paragraph. */
export function rawConstruct(name: string, syntax: RawSyntax): Construct {
  return {
    name,
    concrete: syntax.block,
    tokenize(effects, ok, nok) {
      return new RawSpan(syntax, this, effects, ok, nok).start;
    },
  };
}

class RawSpan {
  readonly #syntax: RawSyntax;
  readonly #context: TokenizeContext;
  readonly #effects: Effects;
  readonly #ok: State;
  readonly #nok: State;
  /** What is read so far. */
  #read = '';
  #closing: ((read: string) => boolean) | undefined;
  #start: Point | undefined;

  constructor(
    syntax: RawSyntax,
    context: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ) {
    this.#syntax = syntax;
    this.#context = context;
    this.#effects = effects;
    this.#ok = ok;
    this.#nok = nok;
  }

  start: State = (code) => {
    this.#start = this.#context.now();
    this.#effects.enter(this.#syntax.token);
    this.#effects.enter(this.#syntax.data);
    return this.#consume(code);
  };

  #consume: State = (code) => {
    this.#effects.consume(code);
    this.#read += code === null || code < 0 ? ' ' : String.fromCodePoint(code);
    // The search goes through all that is read: only where it may succeed.
    const mayEnd = this.#syntax.ends.includes(this.#read.at(-1) ?? '');
    if (mayEnd && this.#closing?.(this.#read)) return this.#closed;
    return this.#closing ? this.#inside : this.#opening;
  };

  #opening: State = (code) => {
    const found = this.#syntax.delimiters.find(({ opening }) => opening.test(this.#read));
    if (found) {
      this.#closing = found.closing(this.#read);
      return this.#inside(code);
    }
    const mayOpen = !isLineEnd(code) && this.#syntax.unfinished.test(this.#read);
    return mayOpen ? this.#consume(code) : this.#nok(code);
  };

  #inside: State = (code) => {
    if (!isLineEnd(code)) return this.#consume(code);
    // Whether a paragraph ends here is asked line by line.
    if (this.#context.interrupt) return this.#ok(code);
    this.#effects.exit(this.#syntax.data);
    return this.#effects.attempt(nextLine, this.#lineStart, this.#unclosed)(code);
  };

  #lineStart: State = (code) => {
    this.#read += '\n';
    if (markdownLineEnding(code)) {
      return this.#effects.attempt(nextLine, this.#lineStart, this.#unclosed)(code);
    }
    if (code === null) return this.#unclosed(code);
    this.#effects.enter(this.#syntax.data);
    return this.#consume(code);
  };

  #unclosed: State = (code) => {
    const error = this.#syntax.unclosed?.(this.#read, this.#start);
    if (error) throw error;
    return this.#nok(code);
  };

  #closed: State = (code) => {
    if (this.#syntax.block && !isLineEnd(code)) {
      if (!markdownSpace(code)) return this.#nok(code);
      this.#effects.consume(code);
      return this.#closed;
    }
    this.#effects.exit(this.#syntax.data);
    this.#effects.exit(this.#syntax.token);
    return this.#ok(code);
  };
}
