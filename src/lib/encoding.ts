import type { ContentProblem } from './errors.ts';

/** A text, or why there is none. */
export type Decoded = { text: string; problem?: never } | { text?: never; problem: ContentProblem };

/**
 * Reads UTF-8. A byte order mark is left in: positions in the text are those of the file.
 *
 * @param file the file as errors name it.
 */
export function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: notUtf8(file, new TextDecoder().decode(bytes)) };
  }
}

/** @param text with U+FFFD in the place of what is no UTF-8 (https://encoding.spec.whatwg.org/#utf-8-decoder). */
function notUtf8(file: string, text: string): ContentProblem {
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return {
    id: 'file-encoding',
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: 'The file is not in UTF-8: here is a byte that stands for no character.',
    remedy: 'Save it in your editor with the encoding UTF-8.',
  };
}
