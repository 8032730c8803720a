import type { ContentProblem } from './errors.ts';

/** A text, or why there is none. */
export type Decoded = { text: string; problem?: never } | { text?: never; problem: ContentProblem };

/**
 * Reads UTF-8. A byte order mark is left in: positions in the text are those of the file.
 *
 * @param file the file as errors name it.
 */
export function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) {
    return { problem: wrongBytes(file, '', 'The file is in UTF-16, and Folia reads UTF-8.') };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return { text };
    return {
      problem: wrongBytes(file, text.slice(0, nul), 'Here is a NUL byte, which no text has.'),
    };
  } catch {
    return { problem: notUtf8(file, new TextDecoder().decode(bytes)) };
  }
}

/** By its mark, or by the NUL byte of the first character: it is an ASCII one in every text that Folia reads. */
function isUtf16([first, second]: Uint8Array): boolean {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return (
    marked || (first !== undefined && second !== undefined && (first === 0) !== (second === 0))
  );
}

/** @param text with U+FFFD in the place of what is no UTF-8 (https://encoding.spec.whatwg.org/#utf-8-decoder). */
function notUtf8(file: string, text: string): ContentProblem {
  const before = text.slice(0, text.indexOf('\uFFFD'));
  const message = 'The file is not in UTF-8: here is a byte that stands for no character.';
  return wrongBytes(file, before, message);
}

/** @param before the text up to the place. */
function wrongBytes(file: string, before: string, message: string): ContentProblem {
  const lines = before.split('\n');
  return {
    id: 'file-encoding',
    file,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message,
    remedy: 'Save it in your editor with the encoding UTF-8.',
  };
}
