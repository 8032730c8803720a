import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, Point, State, TokenizeContext } from 'micromark-util-types';
import { isLineEnd, nextLine } from '../line-end.ts';
import { mathSyntaxError } from './syntax-error.ts';

const dollar = 36;
const backslash = 92;

/**
 * Display math. The opening `$$` begins a line, the closing one ends a line:
 *
 * ```markdown
 * $$            $$ a + b $$        $$ a
 * a + b                            + b $$
 * $$
 * ```
 *
 * Replaces the construct of micromark-extension-math, for which `$$ a` opens a block that only a line of nothing but `$$` ends,
 * and which takes the rest of the document if there is none.
 */
export const mathFlow: Construct = {
  name: 'foliaMathFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    return new MathFlow(this, effects, ok, nok).start;
  },
};

/** A `$$` with nothing but white space after it on its line. */
const closingFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const afterSpace: State = (code) => {
      if (!isLineEnd(code)) return nok(code);
      effects.exit('mathFlowFence');
      return ok(code);
    };
    const second: State = (code) => {
      if (code !== dollar) return nok(code);
      effects.consume(code);
      effects.exit('mathFlowFenceSequence');
      return factorySpace(effects, afterSpace, 'whitespace');
    };
    return (code) => {
      effects.enter('mathFlowFence');
      effects.enter('mathFlowFenceSequence');
      effects.consume(code);
      return second;
    };
  },
};

/** What follows the opening `$$` on its line: succeeds unless a closing `$$` stands there with text behind it. */
const openingLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    effects.enter('mathFlowValue');
    let closed = false;
    const done = (code: Code): State | undefined => {
      effects.exit('mathFlowValue');
      return ok(code);
    };
    const escaped: State = (code) => {
      if (isLineEnd(code)) return done(code);
      effects.consume(code);
      return inside;
    };
    const second: State = (code) => {
      if (code === dollar) closed = true;
      return inside(code);
    };
    const inside: State = (code) => {
      if (isLineEnd(code)) return done(code);
      if (closed && code !== dollar && !markdownSpace(code)) return nok(code);
      effects.consume(code);
      if (code === backslash) return escaped;
      return code === dollar && !closed ? second : inside;
    };
    return inside;
  },
};

class MathFlow {
  readonly #context: TokenizeContext;
  readonly #effects: Effects;
  readonly #ok: State;
  readonly #nok: State;
  readonly #indent: number;
  #opening: Point | undefined;
  #openingDollars = 0;
  /** Whether the opening `$$` has a line of its own: then the block may hold blank lines. */
  #fenced = false;

  constructor(context: TokenizeContext, effects: Effects, ok: State, nok: State) {
    this.#context = context;
    this.#effects = effects;
    this.#ok = ok;
    this.#nok = nok;
    const before = context.events.at(-1)?.[1];
    this.#indent = before?.type === 'linePrefix' ? context.sliceSerialize(before, true).length : 0;
  }

  start: State = (code) => {
    this.#opening = this.#context.now();
    this.#effects.enter('mathFlow');
    this.#effects.enter('mathFlowFence');
    this.#effects.enter('mathFlowFenceSequence');
    return this.#openingSequence(code);
  };

  #openingSequence: State = (code) => {
    if (code === dollar && this.#openingDollars < 2) {
      this.#effects.consume(code);
      this.#openingDollars++;
      return this.#openingSequence;
    }
    if (this.#openingDollars < 2 || code === dollar) return this.#nok(code);
    this.#effects.exit('mathFlowFenceSequence');
    return factorySpace(this.#effects, this.#afterOpening, 'whitespace')(code);
  };

  #afterOpening: State = (code) => {
    this.#fenced = isLineEnd(code);
    this.#effects.exit('mathFlowFence');
    if (this.#fenced) return this.#context.interrupt ? this.#ok(code) : this.#lineEnd(code);
    const next = this.#context.interrupt ? this.#ok : this.#value;
    return this.#effects.check(openingLine, next, this.#nok)(code);
  };

  /** In a line, outside of a value. */
  #value: State = (code) => {
    if (isLineEnd(code)) return this.#lineEnd(code);
    if (code === dollar) {
      return this.#effects.attempt(closingFence, this.#close, this.#dollarInValue)(code);
    }
    this.#effects.enter('mathFlowValue');
    return this.#inValue(code);
  };

  #inValue: State = (code) => {
    if (isLineEnd(code) || code === dollar) {
      this.#effects.exit('mathFlowValue');
      return this.#value(code);
    }
    this.#effects.consume(code);
    return code === backslash ? this.#escaped : this.#inValue;
  };

  #escaped: State = (code) => {
    if (isLineEnd(code)) return this.#inValue(code);
    this.#effects.consume(code);
    return this.#inValue;
  };

  /** A dollar that does not close the block: alone it belongs to `\text{…}`, doubled it is a mistake. */
  #dollarInValue: State = (code) => {
    this.#effects.enter('mathFlowValue');
    this.#effects.consume(code);
    return (next) => {
      if (next === dollar) throw mathSyntaxError('text-after', this.#opening);
      return this.#inValue(next);
    };
  };

  #lineEnd: State = (code) => {
    const unclosed: State = () => {
      throw mathSyntaxError('unclosed', this.#opening);
    };
    return this.#effects.attempt(nextLine, this.#lineStart, unclosed)(code);
  };

  #lineStart: State = (code) => {
    const next: State = (after) => {
      if (markdownLineEnding(after) && !this.#fenced) {
        throw mathSyntaxError('unclosed', this.#opening);
      }
      return this.#value(after);
    };
    return factorySpace(this.#effects, next, 'linePrefix', this.#indent + 1)(code);
  };

  #close: State = (code) => {
    this.#effects.exit('mathFlow');
    return this.#ok(code);
  };
}
