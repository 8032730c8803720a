import { isInTable } from '../table-lines.ts';
import { continuation } from './pieces.ts';

/** Two code points that Unicode will never give to a character, so that no text holds them. */
const open = '\uFDD0';
const close = '\uFDD1';
const lineStart = /^[ \t]*(?:(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+))*$/;
const placeholder = new RegExp(`${open}(\\d+)${close}`, 'g');

/**
 * Code and formulas while a post is converted: each stands as a placeholder in the MDX, so that nothing that happens to the text
 * around it happens to them, and so that the check of the MDX does not read them.
 */
export class OpaqueTexts {
  readonly #texts: { mdx: string; plain: string }[] = [];

  /**
   * @param plain the same without mark-up, for alternative texts.
   * @returns the placeholder.
   */
  add(mdx: string, plain = mdx): string {
    this.#texts.push({ mdx, plain });
    return `${open}${this.#texts.length - 1}${close}`;
  }

  /**
   * Puts the texts back; lines after the first get what their list item or quotation needs in front, and bars in a table are written
   * so that they do not end a cell.
   */
  restore(mdx: string): string {
    let result = '';
    let last = 0;
    for (const match of mdx.matchAll(placeholder)) {
      const before = mdx.slice(last, match.index);
      const text = this.#textAt(mdx, match.index, Number(match[1]));
      result += text.startsWith('$') ? escapeLastDollar(before) : before;
      const indent = text.includes('\n') ? indentFor(result) : '';
      result += text.replaceAll(/\n(?=([^\n]?))/g, (_, next: string) =>
        next === '' || next === '\n' ? `\n${indent.trimEnd()}` : `\n${indent}`,
      );
      last = match.index + match[0].length;
    }
    return result + mdx.slice(last);
  }

  /**
   * Whether a text stands where Markdown may cut it in two: one with a pipe in a table, one of several lines that does not begin a
   * line, one right behind an address or another such text, an element of Distill, in which there may be another, or an element of
   * several lines, which may be terms of a definition.
   */
  canBeCut(mdx: string): boolean {
    return mdx.matchAll(placeholder).some(({ index, 0: { length }, 1: number }) => {
      const text = this.#texts[Number(number)]?.mdx ?? '';
      const before = mdx.slice(mdx.lastIndexOf('\n', index) + 1, index);
      const glued = /\S*$/.exec(before)?.[0] ?? '';
      if (text.startsWith('<d-') || glued.includes('/') || glued.endsWith(close)) return true;
      if (text.includes('\n')) return text.startsWith('<') || !lineStart.test(before);
      const after = /^[^\n]*/.exec(mdx.slice(index + length, index + length + 1000))?.[0] ?? '';
      // A table goes on to the next blank line, whether or not its rows have pipes of their own.
      const above = mdx.slice(mdx.lastIndexOf('\n\n', index) + 1, index);
      return text.includes('|') && (above + after).includes('|');
    });
  }

  #textAt(mdx: string, offset: number, number: number): string {
    const text = this.#texts[number]?.mdx ?? '';
    const isCut = text.includes('|') && !text.includes('\n') && isInTable(mdx, offset);
    return isCut ? withoutBars(text) : text;
  }

  /** Puts the texts back without their mark-up. */
  restorePlain(text: string): string {
    return text.replaceAll(
      placeholder,
      (_, index: string) => this.#texts[Number(index)]?.plain ?? '',
    );
  }
}

/** Whether a line is a placeholder and no more. */
export function isOpaque(line: string): boolean {
  return /^[ \t>]*\uFDD0\d+\uFDD1[ \t]*$/.test(line);
}

/** A dollar of the text right before a formula would be a part of its delimiter. */
function escapeLastDollar(mdx: string): string {
  return mdx.replace(/(?<!\\)\$$/, '\\$');
}

/** A bar ends the cell of a table, in code, formulas and attributes too. */
function withoutBars(text: string): string {
  if (/^(?:\$|<d-math)/.test(text)) {
    return text.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');
  }
  if (/^<(?!d-)/.test(text)) return text.replaceAll('|', '&#124;');
  return text.replaceAll(/(?<!\\)\|/g, '\\|');
}

function indentFor(mdx: string): string {
  const line = mdx.slice(mdx.lastIndexOf('\n') + 1);
  return line.trim() === '' ? line : continuation(mdx);
}

/** A text that cannot be taken for placeholders. */
export function withoutPlaceholders(text: string): string {
  return text.replaceAll(open, '\uFFFD').replaceAll(close, '\uFFFD');
}
