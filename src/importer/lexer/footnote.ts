import { matchAt, type Reader } from './reader.ts';

const label = /\[\^(?<label>[^\]\s]+)\]:/y;

/** The beginning of a footnote, at the start of a line. */
export const readFootnote: Reader = (source, offset) => {
  if (!/^ {0,3}$/.test(source.lineBefore(offset))) return undefined;
  const match = matchAt(label, source.text, offset);
  if (!match) return undefined;
  return {
    type: 'footnote',
    start: offset,
    end: offset + match[0].length,
    label: match.groups?.['label'] ?? '',
  };
};
