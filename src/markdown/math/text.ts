import {
  asciiAlpha,
  asciiDigit,
  markdownLineEnding,
  markdownLineEndingOrSpace,
} from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';

const dollar = 36;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;

/** Commands whose argument is text, in which dollars open formulas of their own. */
const textCommand = /^(?:text[a-z]*|mbox|hbox)$/;

/**
 * Inline math by Pandoc's rule (`tex_math_dollars` in Pandoc's manual): the opening `$` has a character right after it, the
 * closing `$` one right before it and no digit after it, and no bare `$` stands between them. So "costs $5 and $x$" holds one
 * formula. `$$…$$` within a paragraph is inline too, as kramdown has it. Replaces the construct of
 * micromark-extension-math, which pairs any two dollars.
 */
export const mathText: Construct = {
  name: 'foliaMathText',
  previous(code) {
    if (code !== dollar) return true;
    // A dollar before this one is escaped, or it ends another formula.
    const type = this.events.at(-1)?.[1].type;
    return type === 'characterEscape' || type === 'mathText';
  },
  tokenize(effects, ok, nok) {
    return new MathText(effects, ok, nok).start;
  },
};

class MathText {
  readonly #effects: Effects;
  readonly #ok: State;
  readonly #nok: State;
  #size = 0;
  #closing = 0;
  #afterSpace = false;
  #command = '';
  /** How deep we are in the braces of a text command; 0 outside. */
  #textDepth = 0;

  constructor(effects: Effects, ok: State, nok: State) {
    this.#effects = effects;
    this.#ok = ok;
    this.#nok = nok;
  }

  start: State = (code) => {
    this.#effects.enter('mathText');
    this.#effects.enter('mathTextSequence');
    return this.#open(code);
  };

  #open: State = (code) => {
    if (code === dollar) {
      this.#effects.consume(code);
      this.#size++;
      return this.#open;
    }
    if (this.#size > 2) return this.#nok(code);
    if (this.#size === 1 && markdownLineEndingOrSpace(code)) return this.#nok(code);
    this.#effects.exit('mathTextSequence');
    return this.#between(code);
  };

  #between: State = (code) => {
    if (code === null) return this.#nok(code);
    if (markdownLineEnding(code)) {
      this.#effects.enter('lineEnding');
      this.#effects.consume(code);
      this.#effects.exit('lineEnding');
      this.#afterSpace = true;
      return this.#between;
    }
    if (code === dollar && this.#textDepth === 0) return this.#close(code);
    this.#effects.enter('mathTextData');
    return this.#data(code);
  };

  #data: State = (code) => {
    if (this.#endsData(code)) {
      this.#effects.exit('mathTextData');
      return this.#between(code);
    }
    this.#effects.consume(code);
    this.#afterSpace = markdownLineEndingOrSpace(code);
    if (code === openBrace && this.#textDepth > 0) this.#textDepth++;
    if (code === closeBrace && this.#textDepth > 0) this.#textDepth--;
    this.#command = '';
    return code === backslash ? this.#escaped : this.#data;
  };

  /** After a backslash: one character that means itself, or the name of a command. */
  #escaped: State = (code) => {
    if (code === null || markdownLineEnding(code)) return this.#data(code);
    if (!asciiAlpha(code)) {
      this.#effects.consume(code);
      this.#afterSpace = false;
      return this.#data;
    }
    return this.#inCommand(code);
  };

  #inCommand: State = (code) => {
    if (code !== null && asciiAlpha(code)) {
      this.#command += String.fromCharCode(code);
      this.#afterSpace = false;
      this.#effects.consume(code);
      return this.#inCommand;
    }
    if (code === openBrace && this.#textDepth === 0 && textCommand.test(this.#command)) {
      this.#textDepth = 1;
      this.#effects.consume(code);
      return this.#data;
    }
    return this.#data(code);
  };

  #endsData(code: Code): boolean {
    return code === null || markdownLineEnding(code) || (code === dollar && this.#textDepth === 0);
  }

  #close: State = (code) => {
    if (this.#size === 1 && this.#afterSpace) return this.#nok(code);
    this.#effects.enter('mathTextSequence');
    this.#closing = 0;
    return this.#closeSequence(code);
  };

  #closeSequence: State = (code) => {
    if (code === dollar && this.#closing < this.#size) {
      this.#effects.consume(code);
      this.#closing++;
      return this.#closeSequence;
    }
    if (this.#closing < this.#size) return this.#nok(code);
    if (this.#size === 1 && asciiDigit(code)) return this.#nok(code);
    this.#effects.exit('mathTextSequence');
    this.#effects.exit('mathText');
    return this.#ok(code);
  };
}
