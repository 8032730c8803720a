import type { SourceText, Span } from '../source-text.ts';
import type { Token } from '../tree.ts';
import { readCodeSpan, readFence, readIndentedCode } from './code.ts';
import { readFootnote } from './footnote.ts';
import { readAutolink, readComment, readQuotation, readTag } from './html.ts';
import { readDestination, readImage } from './link.ts';
import { readAttributeList, readHiddenText } from './attribute-list.ts';
import { readLiquid } from './liquid.ts';
import { readDelimited, readDollars, readMathReference } from './math.ts';
import type { Reader } from './reader.ts';

/** By first character; where several begin with the same one, the first that matches has it. */
const readers: Readonly<Record<string, readonly Reader[]>> = {
  // A fence is the same mark as a code span, in greater number.
  '`': [readFence, readCodeSpan],
  '~': [readFence],
  ' ': [readIndentedCode],
  '\t': [readIndentedCode],
  '{': [readLiquid, readHiddenText, readAttributeList],
  '[': [readFootnote],
  // A comment and an address are no tags, whatever they hold.
  '<': [readComment, readQuotation, readAutolink, readTag],
  $: [readDollars],
  '\\': [readMathReference, readDelimited],
  '!': [readImage],
  ']': [readDestination],
};

/** Cuts a text into everything that is not plain Markdown text, and the text between. Nothing of it is lost. */
export function lex(source: SourceText, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  let textStart = start;
  const flush = (to: number): void => {
    if (to > textStart) tokens.push({ type: 'text', start: textStart, end: to });
  };
  for (let at = start; at < end;) {
    const token = readAt(source, at, end);
    if (!token) {
      at += source.text[at] === '\\' ? 2 : 1;
    } else if (token.type === 'text') {
      at = token.end;
    } else {
      flush(at);
      tokens.push(token);
      at = textStart = token.end;
    }
  }
  flush(end);
  return tokens;
}

function readAt(source: SourceText, offset: number, end: number): Token | undefined {
  const candidates = readers[source.text[offset] ?? ''];
  if (!candidates) return undefined;
  for (const read of candidates) {
    const token = read(source, offset, end);
    if (token && token.end <= end) return token;
  }
  return undefined;
}
