import type { SourceText } from './source-text.ts';

/** The line of a Markdown table that says how its columns are aligned. */
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

export function isDelimiterRow(line: string): boolean {
  return line.includes('|') && delimiterRow.test(line);
}

/** Whether an offset stands in a row of a table: with a bar on its line, in a paragraph with a delimiter row. */
export function isTableRow(source: SourceText, offset: number): boolean {
  const line = source.lineBefore(offset) + source.lineAfter(offset);
  if (!line.includes('|')) return false;
  const before =
    source.text
      .slice(0, offset)
      .split(/\n[ \t]*\n/)
      .at(-1) ?? '';
  const paragraph = before + source.text.slice(offset, source.paragraphEnd(offset));
  return paragraph.split('\n').some(isDelimiterRow);
}
