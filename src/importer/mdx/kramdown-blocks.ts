import { cells, isDelimiterRow, otherBlock } from '../table-lines.ts';
import { isOpaque } from './opaque.ts';

const fence = /^[ \t>]*(`{3,}|~{3,})/;
const lead = /^[ \t>]*/;
const footnote = /^ {0,3}\[\^[^\]\s]+\]:[ \t]*\S/;
const besideFootnote = /^ {0,3}(?!\[\^[^\]\s]+\]:)[^\s]/;
const otherItem = /^ {0,3}(?!1[.)])\d{1,9}[.)][ \t]/;
const anyItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]{2,}|^[ \t]*[>|]/;
const numberInItem = /^([ \t>]*[-*+][ \t]{1,3}\d{2,9})([.)][ \t])/;
const anyNumber = /^[ \t>]+\d{1,9}[.)][ \t]/;

/**
 * Writes tables and lists as GFM wants them, where kramdown is more tolerant: a table needs no header there, may have lines between its
 * rows, and a list begins with any number without a blank line before it.
 *
 * @param mdx with placeholders for code and formulas.
 */
export function toGfmBlocks(mdx: string): string {
  const lines = mdx.split('\n');
  const written: string[] = [];
  let marks: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, found] = fence.exec(line) ?? [];
    if (found !== undefined && (marks === undefined || found.startsWith(marks))) {
      marks = marks === undefined ? found : undefined;
    }
    if (marks !== undefined || !isRow(line)) {
      if (marks === undefined && beginsList(line, written)) written.push('');
      written.push(marks === undefined ? withNumberAsText(line, lines[at + 1]) : line);
      // In GFM, the line below would belong to the footnote, though it is not indented.
      if (marks === undefined && footnote.test(line) && besideFootnote.test(lines[at + 1] ?? '')) {
        written.push('');
      }
      continue;
    }
    const end = lines.findIndex((other, index) => index > at && !isRow(other));
    const table = lines.slice(at, end === -1 ? undefined : end);
    const rows = toGfmTable(table);
    written.push(...rows);
    at += table.length - 1;
    // GFM would take the line below for a row with one cell.
    if (rows.some(isDelimiterRow) && isText(lines[at + 1])) written.push(quotation(line));
  }
  return written.join('\n');
}

/** Words, and not the beginning of a block, for which a line that is a placeholder may stand. */
function isText(line = ''): boolean {
  return (
    /[\p{L}\p{N}<]/u.test(line) && !line.includes('|') && !otherBlock.test(line) && !isOpaque(line)
  );
}

/** The mark of the quotation that a line stands in. */
function quotation(line: string): string {
  return (lead.exec(line)?.[0] ?? '').trimEnd();
}

/** A line with a bar at its start. */
function isRow(line: string): boolean {
  return /^[ \t>]*\|/.test(line);
}

function isSeparator(line: string): boolean {
  return isDelimiterRow(line) || /^[ \t>]*\|(?=.*[-=])[-=+|: \t]*$/.test(line);
}

function toGfmTable(table: readonly string[]): string[] {
  const rows = table.filter((line) => !isSeparator(line));
  const [first = ''] = rows;
  // kramdown fills short rows; GFM leaves out what a row has more than the first one.
  const columns = Math.max(...rows.map((line) => cells(line).length));
  // A bar alone is none of a table.
  if (rows.length === 0 || (rows.length === table.length && !isHeaderless(rows))) return [...table];
  const separator = table.findIndex((line, index) => index > 0 && isSeparator(line));
  const hasHeader = separator === 1 || (separator === 2 && isSeparator(table[0] ?? ''));
  const delimiters = table[separator] ?? table.find(isSeparator) ?? '';
  // kramdown takes a plus for a bar there.
  const alignment = cells(delimiters.replaceAll('+', '|')).map((cell) => cell.trim());
  const isGfm = hasHeader && separator === 1 && rows.length === table.length - 1;
  const isWide = cells(first).length === columns && alignment.length === columns;
  if (isGfm && isWide && isDelimiterRow(table[1] ?? '')) return [...table];
  const prefix = lead.exec(first)?.[0] ?? '';
  const row = (content: (index: number) => string): string =>
    `${prefix}|${Array.from({ length: columns }, (_, index) => ` ${content(index)} |`).join('')}`;
  const delimiter = row((index) => delimiterCell(alignment[index]));
  return hasHeader
    ? [filled(first, columns), delimiter, ...rows.slice(1)]
    : [row(() => ' '), delimiter, ...rows];
}

/** A row with empty cells at its end. */
function filled(line: string, columns: number): string {
  const missing = columns - cells(line).length;
  if (missing === 0) return line;
  const closed = /(?<!\\)\|[ \t]*$/.test(line) ? line.trimEnd() : `${line.trimEnd()} |`;
  return closed + '  |'.repeat(missing);
}

/** Rows alone are a table if they end with a bar, too. */
function isHeaderless(rows: readonly string[]): boolean {
  const closed = rows.every((line) => /(?<!\\)\|[ \t]*$/.test(line) && cells(line).length > 1);
  return closed && (rows.length > 1 || cells(rows[0] ?? '').length > 2);
}

function delimiterCell(cell = ''): string {
  return `${cell.startsWith(':') ? ':' : ''}---${cell.length > 1 && cell.endsWith(':') ? ':' : ''}`;
}

/** A number at the start of an item is a name, such as that of a task, unless it begins a list with more than this item. */
function withNumberAsText(line: string, next = ''): string {
  return anyNumber.test(next) ? line : line.replace(numberInItem, String.raw`$1\$2`);
}

/** Whether a list begins within a paragraph with a number other than one. */
function beginsList(line: string, before: readonly string[]): boolean {
  if (!otherItem.test(line) || (before.at(-1) ?? '').trim() === '') return false;
  const start = before.findLastIndex((other) => other.trim() === '') + 1;
  return !before.slice(start).some((other) => anyItem.test(other));
}
