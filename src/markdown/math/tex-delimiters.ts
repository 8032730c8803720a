import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Construct, Effects, Point, State, TokenizeContext } from 'micromark-util-types';
import { isLineEnd, nextLine } from './line-end.ts';
import { mathSyntaxError } from './syntax-error.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Display math in TeX's own delimiters, on lines of its own. */
    texBlock: 'texBlock';
    /** Within a paragraph: math in TeX's own delimiters, or a reference to an equation. */
    texText: 'texText';
    texData: 'texData';
  }
}

interface Delimiters {
  /** What is read so far, if it is the whole opening. */
  opening: RegExp;
  /** Whether what is read so far is whole; an even number of backslashes before its end are line breaks of TeX. */
  closed: (read: string) => boolean;
}

const display: readonly Delimiters[] = [
  { opening: /^\\\[$/, closed: (read) => /(?<!\\)(?:\\\\)*\\\]$/.test(read) },
  { opening: /^\\begin\{[a-zA-Z]+\*?\}$/, closed: isWholeEnvironment },
];

const text: readonly Delimiters[] = [
  ...display,
  { opening: /^\\\($/, closed: (read) => /(?<!\\)(?:\\\\)*\\\)$/.test(read) },
  { opening: /^\\(?:eq)?ref\{$/, closed: (read) => /\{[^{}\n]+\}$/.test(read) },
];

/** Environments may stand in others of the same name. What LaTeX has and KaTeX has not, KaTeX names in its error. */
function isWholeEnvironment(read: string): boolean {
  const [, name = ''] = /^\\begin\{(.*?)\}/.exec(read) ?? [];
  if (!read.endsWith(`\\end{${name}}`)) return false;
  const ends = new RegExp(String.raw`(?<!\\)(?:\\\\)*\\(begin|end)\{${RegExp.escape(name)}\}`, 'g');
  const found = [...read.matchAll(ends)].map(([, which]) => which);
  return found.filter((which) => which === 'end').length * 2 === found.length;
}

/** Beginnings of openings: more characters may make one of them. */
const unfinished = /^\\(?:[a-z]{0,5}|begin\{[a-zA-Z]*\*?)$/;

/**
 * `\[ … \]` and `\begin{equation} … \end{equation}` on lines of their own: what is between is TeX and no Markdown, over blank lines
 * too, and MDX does not see its braces. Text behind the end makes it a part of a paragraph.
 */
export const texBlock: Construct = {
  name: 'foliaTexBlock',
  concrete: true,
  tokenize(effects, ok, nok) {
    return new TexSpan('texBlock', display, this, effects, ok, nok).start;
  },
};

/** The same in the middle of a paragraph, and `\( … \)`, `\ref{…}` and `\eqref{…}`. */
export const texText: Construct = {
  name: 'foliaTexText',
  tokenize(effects, ok, nok) {
    return new TexSpan('texText', text, this, effects, ok, nok).start;
  },
};

class TexSpan {
  readonly #type: 'texBlock' | 'texText';
  readonly #delimiters: readonly Delimiters[];
  readonly #context: TokenizeContext;
  readonly #effects: Effects;
  readonly #ok: State;
  readonly #nok: State;
  /** What is read so far. */
  #read = '';
  #delimiter: Delimiters | undefined;
  #start: Point | undefined;

  constructor(
    type: 'texBlock' | 'texText',
    delimiters: readonly Delimiters[],
    context: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ) {
    this.#type = type;
    this.#delimiters = delimiters;
    this.#context = context;
    this.#effects = effects;
    this.#ok = ok;
    this.#nok = nok;
  }

  start: State = (code) => {
    this.#start = this.#context.now();
    this.#effects.enter(this.#type);
    this.#effects.enter('texData');
    return this.#consume(code);
  };

  #consume: State = (code) => {
    this.#effects.consume(code);
    this.#read += code === null || code < 0 ? ' ' : String.fromCodePoint(code);
    // The search goes through all that is read: only where it may succeed.
    if (/[\])}]$/.test(this.#read.slice(-1)) && this.#delimiter?.closed(this.#read))
      return this.#closed;
    if (this.#delimiter) return this.#inside;
    return this.#opening;
  };

  #opening: State = (code) => {
    const found = this.#delimiters.find(({ opening }) => opening.test(this.#read));
    if (found) {
      this.#delimiter = found;
      return this.#inside(code);
    }
    return isLineEnd(code) || !unfinished.test(this.#read) ? this.#nok(code) : this.#consume(code);
  };

  #inside: State = (code) => {
    if (!isLineEnd(code)) return this.#consume(code);
    // Whether a paragraph ends here is asked line by line.
    if (this.#context.interrupt) return this.#ok(code);
    this.#effects.exit('texData');
    return this.#effects.attempt(nextLine, this.#lineStart, this.#unclosed)(code);
  };

  #lineStart: State = (code) => {
    this.#read += '\n';
    if (markdownLineEnding(code)) {
      return this.#effects.attempt(nextLine, this.#lineStart, this.#unclosed)(code);
    }
    if (code === null) return this.#unclosed(code);
    this.#effects.enter('texData');
    return this.#consume(code);
  };

  /** A bracket may be meant as one; who begins an environment means it. */
  #unclosed: State = (code) => {
    if (this.#type === 'texText' || this.#read.startsWith('\\[')) return this.#nok(code);
    throw mathSyntaxError('environment', this.#start);
  };

  #closed: State = (code) => {
    if (this.#type === 'texBlock' && !isLineEnd(code)) {
      if (!markdownSpace(code)) return this.#nok(code);
      this.#effects.consume(code);
      return this.#closed;
    }
    this.#effects.exit('texData');
    this.#effects.exit(this.#type);
    return this.#ok(code);
  };
}
