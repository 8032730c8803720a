import {
  Output,
  Parser,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type Template,
  type Token,
  type TopLevelToken,
} from 'liquidjs';
import type { Span } from '../source-text.ts';
import { PlacedEmitter } from './placed-emitter.ts';
import { TagWithOutputs } from './tags.ts';
import type { TextParser } from './text-parser.ts';
import { isPlainComponent } from './theme-includes.ts';
import { isTag, TextToken, tokenize, unclosed, type OutputToken } from './tokens.ts';
import { unknownName } from './variables.ts';

/** What liquidjs says it gets; all that it does with it is to render it. */
type Parsed = ReturnType<Parser['parseToken']>;

/** Parses Liquid so that each of its parts knows where it stands, and can stay as it is. */
export class PlacedParser extends Parser implements TextParser {
  /** What is evaluated; spans in it are places in the file. */
  readonly #file: string;
  readonly #liquid: Liquid;
  /** Tags that cannot be parsed. */
  readonly #broken = new Map<Token, string>();
  readonly #assigned = new Set<string>();

  constructor(liquid: Liquid, file: string) {
    super(liquid);
    this.#liquid = liquid;
    this.#file = file;
  }

  parseText(text: string, span: Span, file: string): Template[] {
    const tokens = tokenize(text, span, file);
    for (const token of unclosed(tokens)) this.#broken.set(token, 'It does not end.');
    for (const token of tokens) {
      const name = isTag(token) ? /^\s*([\w-]+)/.exec(token.args)?.[1] : undefined;
      if (name !== undefined) this.#assigned.add(name);
    }
    // liquidjs has text as a class of its own, which it does not export.
    return this.parseTokens(tokens as unknown as TopLevelToken[]);
  }

  override parseToken(token: TopLevelToken, remaining: TopLevelToken[]): Parsed {
    return this.#place(token, remaining) as Parsed;
  }

  #place(token: TopLevelToken, remaining: TopLevelToken[]): Template {
    const inFile = token.file === this.#file;
    if (token instanceof TextToken) return new TextTemplate(token, inFile);
    const broken = this.#broken.get(token);
    if (broken !== undefined || (isTag(token) && this.#stays(token))) {
      return new KeptTemplate(token, inFile, broken);
    }
    const before = [...remaining];
    try {
      const template = this.#parse(token, remaining);
      const last = before[before.length - remaining.length - 1] ?? token;
      return new PlacedTemplate(template, { start: token.begin, end: last.end }, inFile);
    } catch (error) {
      remaining.splice(0, remaining.length, ...before);
      const reason = messageOf(error);
      this.#broken.set(token, reason);
      return new KeptTemplate(token, inFile, reason);
    }
  }

  #parse(token: TopLevelToken, remaining: TopLevelToken[]): Template {
    if (!isTag(token)) {
      return new CheckedOutput(token as OutputToken, this.#liquid, this.#assigned);
    }
    return this.#liquid.tags[token.name] === undefined
      ? new TagWithOutputs(token, remaining, this.#liquid, this)
      : super.parseToken(token, remaining);
  }

  /** A tag that rules know or nobody does, and has nothing to evaluate in it. */
  #stays(token: TagToken): boolean {
    if (this.#liquid.tags[token.name] === undefined) return !token.args.includes('{{');
    return isPlainComponent(token);
  }
}

/** The message of an error of liquidjs, without the file and the line, which are not those of the writer. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const plain = message.replace(/, (?:file|line):[\s\S]*$/, '').trim();
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1).replace(/\.$/, '')}.`;
}

class TextTemplate implements Template {
  readonly token: TextToken;
  readonly #inFile: boolean;

  constructor(token: TextToken, inFile: boolean) {
    this.token = token;
    this.#inFile = inFile;
  }

  render(_context: Context, emitter: Emitter): void {
    const text = this.token.getText();
    if (emitter instanceof PlacedEmitter && this.#inFile) {
      // The tags around a literal write nothing.
      if (this.token.literal) emitter.silence();
      emitter.copy(text, this.token.begin, this.token);
      if (this.token.literal) emitter.silence();
    } else {
      emitter.write(text);
    }
  }
}

/** Liquid that is not evaluated here: a rule converts it, or shows it. */
class KeptTemplate implements Template {
  readonly token: Token;
  readonly #inFile: boolean;
  readonly #reason: string | undefined;

  constructor(token: Token, inFile: boolean, reason: string | undefined) {
    this.token = token;
    this.#inFile = inFile;
    this.#reason = reason;
  }

  render(_context: Context, emitter: Emitter): void {
    keep(this.token.getText(), spanOf(this.token), this.#inFile, emitter, this.#reason);
  }
}

/** Liquid that is evaluated; if that fails, all of it stays as it is. */
class PlacedTemplate implements Template {
  readonly token: Token;
  readonly #template: Template;
  readonly #span: Span;
  readonly #inFile: boolean;

  constructor(template: Template, span: Span, inFile: boolean) {
    this.token = template.token;
    this.#template = template;
    this.#span = span;
    this.#inFile = inFile;
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void> {
    if (!(emitter instanceof PlacedEmitter)) {
      const html: unknown = yield this.#template.render(context, emitter);
      if (html !== undefined) emitter.write(html);
      return;
    }
    const outer = emitter.place;
    const mark = emitter.mark();
    if (this.#inFile) emitter.place = this.#span;
    if (isTag(this.token)) emitter.silence();
    try {
      const html: unknown = yield this.#template.render(context, emitter);
      if (html !== undefined) emitter.write(html);
      if (isTag(this.token)) emitter.silence();
    } catch (error) {
      emitter.reset(mark);
      const source = this.token.input.slice(this.#span.start, this.#span.end);
      keep(source, this.#span, this.#inFile, emitter, messageOf(error));
    } finally {
      emitter.place = outer;
    }
  }
}

/** `{{ … }}`. A name that nothing has given a value is rather TeX, or a mistake, than nothing at all. */
class CheckedOutput extends Output {
  readonly #assigned: ReadonlySet<string>;

  constructor(
    token: ConstructorParameters<typeof Output>[0],
    liquid: Liquid,
    assigned: ReadonlySet<string>,
  ) {
    super(token, liquid);
    this.#assigned = assigned;
  }

  override *render(context: Context, emitter: Emitter): IterableIterator<unknown> {
    const { content } = this.token as unknown as { content: string };
    const name = unknownName(content, context, this.#assigned);
    if (name !== undefined) throw new TypeError(`"${name}" has no value here`);
    yield* super.render(context, emitter);
  }
}

function keep(
  text: string,
  span: Span,
  inFile: boolean,
  emitter: Emitter,
  reason: string | undefined,
): void {
  if (!(emitter instanceof PlacedEmitter)) {
    emitter.write(text);
    return;
  }
  if (reason !== undefined) emitter.remark(reason);
  if (inFile) emitter.copy(text, span.start, { literal: false });
  else emitter.write(text);
}

function spanOf({ begin, end }: Token): Span {
  return { start: begin, end };
}
