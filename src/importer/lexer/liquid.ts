import { Tokenizer, defaultOptions, type TagToken } from 'liquidjs';
import type { LiquidNode } from '../tree.ts';
import type { SourceText } from '../source-text.ts';
import type { Reader } from './reader.ts';

/** Tags whose content is not Markdown, or is not shown. */
const opaqueTags: ReadonlySet<string> = new Set(['raw', 'comment', 'highlight', 'mermaid']);

/** A Liquid tag or output. Where liquidjs can make nothing of it, it is text. */
export const readLiquid: Reader = (source, offset, end) => {
  if (source.isLiteral(offset)) return undefined;
  const next = source.text[offset + 1];
  if (next === '{') return readOutput(source, offset, end);
  if (next !== '%') return undefined;
  const tag = readTag(source, offset, end);
  if (!tag || !opaqueTags.has(tag.name)) return tag;
  const close = findEndTag(source, tag, end);
  if (!close) return tag;
  return { type: 'opaque', start: tag.start, end: close.end, name: tag.name, language: 'liquid' };
};

function readTag(source: SourceText, offset: number, end: number): LiquidNode | undefined {
  const tokenizer = new Tokenizer(source.text, undefined, source.file, [offset, end]);
  const token = attempt(() => tokenizer.readTagToken(defaultOptions));
  if (!token) return undefined;
  const args = token.args.trimEnd();
  return {
    type: 'liquid',
    start: token.begin,
    end: token.end,
    name: token.name,
    args,
    argsStart: argumentsStart(token),
  };
}

function argumentsStart(token: TagToken): number {
  return token.contentRange[1] - token.args.length;
}

function readOutput(source: SourceText, offset: number, end: number) {
  const tokenizer = new Tokenizer(source.text, undefined, source.file, [offset, end]);
  const token = attempt(() => tokenizer.readOutputToken(defaultOptions));
  // Without a limit, `{{` in a formula would reach for the `}}` of another paragraph.
  if (!token || token.end > source.paragraphEnd(offset)) return undefined;
  return { type: 'output', start: token.begin, end: token.end } as const;
}

function findEndTag(source: SourceText, tag: LiquidNode, end: number): LiquidNode | undefined {
  for (let at = tag.end; ; at++) {
    at = source.text.indexOf('{%', at);
    if (at === -1 || at >= end) return undefined;
    const candidate = readTag(source, at, end);
    if (candidate?.name === `end${tag.name}`) return candidate;
  }
}

/** liquidjs throws where a tag is not closed or has no name. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
