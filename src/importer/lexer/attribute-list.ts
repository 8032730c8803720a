import { matchAt, type Reader } from './reader.ts';

const list = /\{(?::[^{}\n]*|#[\w:-]+)\}/y;

const commented = /\{::comment\}(?<value>[\s\S]*?)\{:\/(?:comment)?\}/y;

/** `{::comment} … {:/comment}`, of which nobody sees anything. */
export const readHiddenText: Reader = (source, offset, end) => {
  const match = matchAt(commented, source.text, offset);
  if (!match?.groups || offset + match[0].length > end) return undefined;
  return {
    type: 'comment',
    start: offset,
    end: offset + match[0].length,
    value: match.groups['value'] ?? '',
  };
};

/** `{: .class}`, `{:toc}`, `{::nomarkdown}`, `{:/}`, `{#id}`. */
export const readAttributeList: Reader = (source, offset) => {
  const match = matchAt(list, source.text, offset);
  return match
    ? { type: 'attribute-list', start: offset, end: offset + match[0].length }
    : undefined;
};
