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
  const closing = new RegExp(`\\n[ \\t>]*${marks}${marks[0] ?? ''}*[ \\t]*(?=\\n|$)`, 'g');
  closing.lastIndex = offset + marks.length;
  const match = closing.exec(source.text);
  const closed = match !== null && match.index + match[0].length <= end;
  return {
    type: 'fence',
    start: offset,
    end: closed ? match.index + match[0].length : end,
    open: !closed,
  };
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
