import type { SourceText } from '../source-text.ts';
import type { Token } from '../tree.ts';

/**
 * Reads one construct where it begins.
 *
 * @param end where the text that may be read ends.
 * @returns undefined if the construct does not stand at the offset.
 */
export type Reader = (source: SourceText, offset: number, end: number) => Token | undefined;

/** The match of a sticky expression at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
