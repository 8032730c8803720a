import type { Place } from '../lib/errors.ts';

/** A stretch of a source text: offsets, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** A file of the al-folio folder, and where each of its characters stands. */
export class SourceText {
  /** The file relative to the al-folio folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#lineStarts = starts;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** The same, as it is written in the file: the text may be what Liquid made of it. */
  written(span: Span): string {
    return this.slice(span);
  }

  /** Whether `{{` and `{%` are text at an offset. */
  isLiteral(_offset: number): boolean {
    return false;
  }

  /** Why the Liquid at an offset was not evaluated, if that was tried. */
  remark(_offset: number): string | undefined {
    return undefined;
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** Whether a line begins at an offset. */
  beginsLine(offset: number): boolean {
    return offset === 0 || this.text[offset - 1] === '\n';
  }

  /** What stands before an offset on its line. */
  lineBefore(offset: number): string {
    return this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset);
  }

  /** What stands after an offset on its line. */
  lineAfter(offset: number): string {
    const end = this.text.indexOf('\n', offset);
    return this.text.slice(offset, end === -1 ? undefined : end);
  }

  /** Where the paragraph that holds an offset ends: at the next blank line, or the end of the text. */
  paragraphEnd(offset: number): number {
    const blank = /\n[ \t]*(?=\n|$)/g;
    blank.lastIndex = offset;
    return blank.exec(this.text)?.index ?? this.text.length;
  }
}
