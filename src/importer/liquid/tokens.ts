import { Token, TokenKind, Tokenizer, defaultOptions, type TagToken } from 'liquidjs';
import type { Span } from '../source-text.ts';

/** Text, and Liquid that is not to be evaluated. */
export class TextToken extends Token {
  /** It stood in `{% raw %}`: what looks like Liquid in it is none. */
  readonly literal: boolean;

  constructor(input: string, { start, end }: Span, file: string, literal = false) {
    super(TokenKind.HTML, input, start, end, file);
    this.literal = literal;
  }
}

/** Liquid's blocks that are evaluated; each ends with `end…`. */
const blockTags: ReadonlySet<string> = new Set(['capture', 'case', 'for', 'if', 'unless']);

export type OutputToken = ReturnType<Tokenizer['readOutputToken']>;

/** What a text is cut into. */
export type LiquidToken = TagToken | OutputToken | TextToken;

/**
 * Cuts a text into Liquid and the rest. What cannot be read is text; so are comments, which are kept, and the content of `raw`.
 */
export function tokenize(text: string, { start, end }: Span, file: string): LiquidToken[] {
  const tokens: LiquidToken[] = [];
  let last = start;
  const addText = (to: number): void => {
    if (to > last) tokens.push(new TextToken(text, { start: last, end: to }, file));
  };
  for (let at = start; at < end; at++) {
    if (text[at] !== '{') continue;
    const token = readLiquid(text, at, end, file);
    if (!token) continue;
    if ('name' in token && token.name === 'comment') {
      at = endOf(token, text, end)?.end ?? token.end;
      at -= 1;
      continue;
    }
    addText(token.trimLeft ? trimEnd(text, last, token.begin) : token.begin);
    const close = 'name' in token && token.name === 'raw' ? endOf(token, text, end) : undefined;
    if (close) {
      const from = token.trimRight ? skipSpace(text, token.end, close.begin) : token.end;
      const to = close.trimLeft ? trimEnd(text, from, close.begin) : close.begin;
      tokens.push(new TextToken(text, { start: from, end: to }, file, true));
    } else {
      tokens.push(token);
    }
    const tail = close ?? token;
    last = tail.trimRight ? skipSpace(text, tail.end, end) : tail.end;
    at = last - 1;
  }
  addText(end);
  return tokens;
}

/** Opening tags of blocks that do not end. */
export function unclosed(tokens: readonly LiquidToken[]): Set<Token> {
  const never = new Set<Token>();
  const open: TagToken[] = [];
  for (const token of tokens) {
    if (!isTag(token)) continue;
    if (blockTags.has(token.name)) open.push(token);
    const match = open.findLastIndex(({ name }) => token.name === `end${name}`);
    if (match !== -1) for (const inner of open.splice(match).slice(1)) never.add(inner);
  }
  return new Set([...never, ...open]);
}

export function isTag(token: Token): token is TagToken {
  return token.kind === TokenKind.Tag;
}

function readLiquid(text: string, at: number, end: number, file: string) {
  const next = text[at + 1];
  if (next === '%') return readTag(text, at, end, file);
  return next === '{' ? readOutput(text, at, end, file) : undefined;
}

function readTag(text: string, at: number, end: number, file: string): TagToken | undefined {
  const tokenizer = new Tokenizer(text, undefined, file, [at, end]);
  return attempt(() => tokenizer.readTagToken(defaultOptions));
}

/** Without a limit, `{{` in a formula would reach for the `}}` of another paragraph. */
function readOutput(text: string, at: number, end: number, file: string) {
  const blank = text.indexOf('\n\n', at);
  const limit = blank === -1 ? end : Math.min(end, blank);
  const tokenizer = new Tokenizer(text, undefined, file, [at, limit]);
  return attempt(() => tokenizer.readOutputToken(defaultOptions));
}

function endOf(opener: TagToken, text: string, end: number): TagToken | undefined {
  const pattern = new RegExp(`\\{%-?\\s*end${opener.name}\\b`, 'g');
  pattern.lastIndex = opener.end;
  const match = pattern.exec(text);
  return match ? readTag(text, match.index, end, opener.file ?? '') : undefined;
}

function trimEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

function skipSpace(text: string, from: number, to: number): number {
  const rest = text.slice(from, to);
  return from + rest.length - rest.trimStart().length;
}

/** liquidjs throws where a tag is not closed or has no name. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
