/** The line of a Markdown table that says how its columns are aligned. */
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const blank = /^[ \t>]*$/;
/** What ends a table without a blank line: an item, a heading, a fence. */
export const otherBlock = /^[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|`{3}|~{3})/;

export function isDelimiterRow(line: string): boolean {
  return line.includes('|') && delimiterRow.test(line);
}

/** The cells of a row; those at its ends need no bar outside of them. */
export function cells(line: string): string[] {
  const content = line
    .trim()
    .replace(/^[> \t]*\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return content.split(/(?<!\\)\|/);
}

/**
 * Whether an offset stands in a table of GFM: in its header, which has as many cells as the delimiter row below it, or in a row, which
 * every line is up to the next block.
 *
 * @param mdx with placeholders for code and formulas.
 */
export function isInTable(mdx: string, offset: number): boolean {
  const lineStart = mdx.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', below = ''] = mdx.slice(lineStart).split('\n', 2);
  if (isHeader(line, below)) return true;
  const paragraph = mdx.slice(mdx.lastIndexOf('\n\n', lineStart) + 1, lineStart);
  const above = paragraph.split('\n').slice(0, -1);
  for (let at = above.length - 1; at >= 1; at--) {
    const row = above[at] ?? '';
    if (blank.test(row) || otherBlock.test(row)) return false;
    if (isHeader(above[at - 1] ?? '', row)) return !otherBlock.test(line);
  }
  return false;
}

function isHeader(line: string, below: string): boolean {
  return isDelimiterRow(below) && !blank.test(line) && cells(line).length === cells(below).length;
}
