import { takeTexts } from './meta-text.ts';

/** What stands after the language of a fence. Names are those of Expressive Code and Docusaurus. `live` is read before: `remark/live-code.ts`. */
export interface CodeMeta {
  /** File name, or whatever the code is called. */
  title?: string;
  showLineNumbers?: boolean;
  /** Number of the first line. */
  startLineNumber?: number;
  /** Long lines break instead of scrolling. */
  wrap?: boolean;
  /** Only the first lines are shown until the reader asks for all. */
  collapse?: boolean;
}

export const metaNames = [
  'title',
  'showLineNumbers',
  'startLineNumber',
  'wrap',
  'collapse',
] as const;

const start = /(?<![^\s])startLineNumber=(?:\{(\d+)\}|"(\d+)"|(\d+))(?!\S)/;
/** Marked lines and words, which Shiki's transformers read: `{1,3-5}`, `/word/`. */
const marks = /(?<![^\s])(?:\{[\d,\s-]+\}|\/(?:[^/\\]|\\.)+\/)(?!\S)/g;

/**
 * Reads what stands after the language of a fence.
 *
 * @returns also what is left for Shiki's transformers, and words that mean nothing.
 */
export function parseCodeMeta(source: string): {
  meta: CodeMeta;
  marks: string;
  unknown: string[];
} {
  const { texts, rest: withoutTexts } = takeTexts(source, ['title']);
  const meta: CodeMeta = { ...texts };
  const first = start.exec(withoutTexts);
  const number = first?.slice(1).find((group: string | undefined) => group !== undefined);
  if (number !== undefined) meta.startLineNumber = Number(number);
  const rest = withoutTexts.replace(start, ' ');
  const found = rest.match(marks) ?? [];
  const words = rest.replace(marks, ' ').split(/\s+/).filter(Boolean);
  const unknown = words.filter((word) => {
    if (word !== 'showLineNumbers' && word !== 'wrap' && word !== 'collapse') return true;
    meta[word] = true;
    return false;
  });
  return { meta, marks: found.join(' '), unknown };
}
