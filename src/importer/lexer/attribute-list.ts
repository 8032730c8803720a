import { matchAt, type Reader } from './reader.ts';

const list = /\{(?::[^{}\n]*|#[\w:-]+)\}/y;

/** `{: .class}`, `{:toc}`, `{::nomarkdown}`, `{:/}`, `{#id}`. */
export const readAttributeList: Reader = (source, offset) => {
  const match = matchAt(list, source.text, offset);
  return match
    ? { type: 'attribute-list', start: offset, end: offset + match[0].length }
    : undefined;
};
