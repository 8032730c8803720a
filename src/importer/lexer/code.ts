import { matchAt, type Reader } from './reader.ts';

const openingFence = /(?<marks>`{3,}|~{3,})(?<info>[^\n]*)/y;
const backticks = /`+/y;

/** Code between lines of three or more backticks or tildes, in a list or a quotation too. */
export const readFence: Reader = (source, offset, end) => {
  const before = source.lineBefore(offset);
  if (!/^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*$/.test(before)) return undefined;
  const opening = matchAt(openingFence, source.text, offset);
  const marks = opening?.groups?.['marks'] ?? '';
  if (!opening || (marks.startsWith('`') && opening.groups?.['info']?.includes('`'))) {
    return undefined;
  }
  // A quotation is another block, unless the code stands in one: then both end with it.
  const quoted = before.includes('>');
  const limit = quoted ? Math.min(end, source.paragraphEnd(offset)) : end;
  const indent = quoted ? '[ \\t>]*' : '[ \\t]*';
  const closing = new RegExp(`\\n${indent}${marks}${marks[0] ?? ''}*[ \\t]*(?=\\n|$)`, 'g');
  closing.lastIndex = offset + marks.length;
  const match = closing.exec(source.text);
  const closed = match !== null && match.index + match[0].length <= limit;
  return {
    type: 'fence',
    start: offset,
    end: closed ? match.index + match[0].length : limit,
    open: !closed,
  };
};

const indented =
  /(?: {4}| {0,3}\t)[^\n]*\S[^\n]*(?:\n(?:[ \t]*\n)*(?: {4}| {0,3}\t)[^\n]*\S[^\n]*)*/y;
/** What nobody writes as indented code: HTML, Liquid, formulas, tables, images, items of a list. */
const otherContent = /^\s*(?:[<|>]|\{[%{:]|\$\$|\\(?:begin|\[)|!\[|[-*+] |\d{1,9}[.)] )/;
/** A paragraph which indented lines below belong to: a list, a footnote or a definition in it, HTML or Liquid at its start. */
const container = /^ {0,3}(?:<|\{%)|(?:^|\n) {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^|:[ \t])/;

/** Lines indented by four spaces, below a blank line; what is indented in a list, a footnote or HTML belongs to that. */
export const readIndentedCode: Reader = (source, offset, end) => {
  if (!source.beginsLine(offset)) return undefined;
  const match = matchAt(indented, source.text, offset);
  if (!match || offset + match[0].length > end || otherContent.test(match[0])) return undefined;
  // Front matter is no paragraph.
  const before = source.text.slice(0, offset).replace(/^---\n[\s\S]*?\n---\n/, '\n\n');
  const paragraphs = before.split(/\n(?:[ \t]*\n)+/);
  if (paragraphs.pop() !== '') return undefined;
  const above = paragraphs.findLast((paragraph) => /^ {0,3}\S/.test(paragraph)) ?? '';
  if (container.test(above)) return undefined;
  return { type: 'indented-code', start: offset, end: offset + match[0].length };
};

/** Code between as many backticks on either side, within one paragraph. */
export const readCodeSpan: Reader = (source, offset, end) => {
  const marks = matchAt(backticks, source.text, offset)?.[0] ?? '';
  const limit = Math.min(end, source.paragraphEnd(offset));
  for (let at = offset + marks.length; at < limit;) {
    const next = source.text.indexOf('`', at);
    if (next === -1 || next >= limit) break;
    const run = matchAt(backticks, source.text, next)?.[0] ?? '';
    if (run === marks) return { type: 'code', start: offset, end: next + run.length };
    at = next + run.length;
  }
  // Backticks without a partner are text, all of them together.
  return { type: 'text', start: offset, end: offset + marks.length };
};
