import { Token, Tokenizer, type TokenHandler } from 'parse5';
import type { SourceText } from '../source-text.ts';
import type { TagNode } from '../tree.ts';
import { matchAt, type Reader } from './reader.ts';

/** Elements whose content is neither Markdown nor HTML that a post can hold. */
const opaqueElements: ReadonlySet<string> = new Set(
  'd-bibliography d-code d-front-matter d-math math noscript pre script style svg template textarea title'.split(
    ' ',
  ),
);

const autolink =
  /<(?<url>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y;

export const readComment: Reader = (source, offset, end) => {
  const doctype = matchAt(/<!doctype[^>]*>/iy, source.text, offset)?.[0];
  if (doctype !== undefined) {
    return { type: 'comment', start: offset, end: offset + doctype.length, value: doctype };
  }
  if (!source.text.startsWith('<!--', offset)) return undefined;
  const close = source.text.indexOf('-->', offset + 4);
  if (close === -1 || close + 3 > end) return undefined;
  return {
    type: 'comment',
    start: offset,
    end: close + 3,
    value: source.text.slice(offset + 4, close),
  };
};

export const readAutolink: Reader = (source, offset) => {
  const url = matchAt(autolink, source.text, offset)?.groups?.['url'];
  if (url === undefined) return undefined;
  return { type: 'autolink', start: offset, end: offset + url.length + 2, url };
};

/** `<<` with `>>` on the same line is a quotation mark for kramdown, and the word behind it no tag. */
export const readQuotation: Reader = (source, offset) =>
  matchAt(/<<(?=[^<>\n]+>>)/y, source.text, offset)
    ? { type: 'text', start: offset, end: offset + 2 }
    : undefined;

/** Elements of the first version of Distill, by what they are called in the second one. */
const renamed: Readonly<Record<string, string>> = {
  'dt-appendix': 'd-appendix',
  'dt-article': 'd-article',
  'dt-byline': 'd-byline',
  'dt-cite': 'd-cite',
  'dt-code': 'd-code',
  'dt-fn': 'd-footnote',
  'dt-math': 'd-math',
};

/** A tag; with its content, if that is opaque. */
export const readTag: Reader = (source, offset, end) => {
  if (!/^<\/?[a-z]/i.test(source.text.slice(offset, offset + 3))) return undefined;
  const tag = tokenize(source, offset, Math.min(end, source.paragraphEnd(offset)));
  if (!tag || tag.closing || tag.selfClosing || !opaqueElements.has(tag.name)) return tag;
  const written = /^<([\w-]+)/.exec(source.text.slice(offset))?.[1] ?? tag.name;
  const closing = new RegExp(`</${written}\\s*>`, 'gi');
  closing.lastIndex = tag.end;
  const match = closing.exec(source.text);
  if (!match || match.index + match[0].length > end) return tag;
  return {
    type: 'opaque',
    start: offset,
    end: match.index + match[0].length,
    name: tag.name,
    language: 'html',
  };
};

function tokenize(source: SourceText, start: number, end: number): TagNode | undefined {
  const found: TagNode[] = [];
  const take = (token: Token.TagToken): void => {
    tokenizer.pause();
    if (found.length === 0 && token.location?.startOffset === 0) found.push(toNode(token, start));
  };
  const ignore = (): void => undefined;
  const handler: TokenHandler = {
    onStartTag: take,
    onEndTag: take,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(hideLiquid(showQuotes(source.text.slice(start, end))), true);
  return found[0];
}

function toNode(token: Token.TagToken, start: number): TagNode {
  return {
    type: 'tag',
    start,
    end: start + (token.location?.endOffset ?? 0),
    name: renamed[token.tagName] ?? token.tagName,
    closing: token.type === Token.TokenType.END_TAG,
    selfClosing: token.selfClosing,
    attributes: token.attrs.map(({ name, value }) => ({
      name: showLiquid(name),
      value: showLiquid(value),
      bare: value === '' && isBare(token.location?.attrs?.[name], name),
    })),
  };
}

/** Characters that mean something in a tag, and those that stand for them in Liquid: Unicode will never give them to a text. */
const marks = `"'<>=/& \n\t`;
const standIns = '\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7\uFDD8\uFDD9\uFDDA\uFDDB';

/** Liquid in an attribute may hold quotes and angles, `src="{{ "/a.png" | relative_url }}"`: Jekyll reads it before HTML is read. */
function hideLiquid(text: string): string {
  return text.replaceAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, (liquid) =>
    [...liquid].map((mark) => standIns[marks.indexOf(mark)] ?? mark).join(''),
  );
}

/** `href=\"…\"` within a parameter in quotes: Jekyll takes the backslashes away before HTML is read. The text stays as long as it was. */
function showQuotes(text: string): string {
  return text.replaceAll(/=\\(["'])([^"']*)\\\1/g, '= $1$2$1 ');
}

function showLiquid(text: string): string {
  return text.replaceAll(/[\uFDD2-\uFDDB]/g, (mark) => marks[standIns.indexOf(mark)] ?? mark);
}

function isBare(location: { startOffset: number; endOffset: number } | undefined, name: string) {
  return location !== undefined && location.endOffset - location.startOffset === name.length;
}
