/** What stands after the language of a fence. Names are those of Expressive Code and Docusaurus. */
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

const title = /(?<![^\s])title=(?:"([^"]*)"|'([^']*)'|(\S+))/;
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
  const meta: CodeMeta = {};
  let rest = source;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = rest.replace(match[0], ' ');
    return match.slice(1).find((group: string | undefined) => group !== undefined);
  };
  const name = take(title);
  if (name !== undefined) meta.title = name;
  const first = take(start);
  if (first !== undefined) meta.startLineNumber = Number(first);
  const found = rest.match(marks) ?? [];
  const words = rest.replace(marks, ' ').split(/\s+/).filter(Boolean);
  const unknown = words.filter((word) => {
    if (word !== 'showLineNumbers' && word !== 'wrap' && word !== 'collapse') return true;
    meta[word] = true;
    return false;
  });
  return { meta, marks: found.join(' '), unknown };
}

/**
 * Divides what stands after a fence where it is written as elsewhere: `python{1}` without a space, `{r}` and `{python}` as in R Markdown
 * and Quarto, `{.python}` as in Pandoc.
 *
 * @param info language and meta, as Markdown divides them.
 */
export function divideInfo(info: {
  lang?: string | null | undefined;
  meta?: string | null | undefined;
}): {
  lang: string | undefined;
  meta: string;
} {
  const lang = info.lang ?? undefined;
  const meta = info.meta ?? '';
  const [, braced] = /^\{\.?([\w+#-]+)\}$/.exec(lang ?? '') ?? [];
  if (braced !== undefined) return { lang: braced, meta };
  const [, name, glued] = /^([^{}]+)(\{.*)$/.exec(lang ?? '') ?? [];
  return name === undefined ? { lang, meta } : { lang: name, meta: `${glued} ${meta}` };
}
