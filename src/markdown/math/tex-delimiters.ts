import { rawConstruct, type RawDelimiters, type RawSyntax } from '../raw-span.ts';
import { mathSyntaxError } from './syntax-error.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Display math in TeX's own delimiters, on lines of its own. */
    texBlock: 'texBlock';
    /** Within a paragraph: math in TeX's own delimiters, or a reference to an equation. */
    texText: 'texText';
    texData: 'texData';
  }
}

/** An even number of backslashes before what closes are line breaks of TeX. */
const display: readonly RawDelimiters[] = [
  { opening: /^\\\[$/, closing: () => (read) => /(?<!\\)(?:\\\\)*\\\]$/.test(read) },
  { opening: /^\\begin\{[a-zA-Z]+\*?\}$/, closing: () => isWholeEnvironment },
];

const text: readonly RawDelimiters[] = [
  ...display,
  { opening: /^\\\($/, closing: () => (read) => /(?<!\\)(?:\\\\)*\\\)$/.test(read) },
  { opening: /^\\(?:eq)?ref\{$/, closing: () => (read) => /\{[^{}\n]+\}$/.test(read) },
];

/** Environments may stand in others of the same name. What LaTeX has and KaTeX has not, KaTeX names in its error. */
function isWholeEnvironment(read: string): boolean {
  const [, name = ''] = /^\\begin\{(.*?)\}/.exec(read) ?? [];
  if (!read.endsWith(`\\end{${name}}`)) return false;
  const ends = new RegExp(String.raw`(?<!\\)(?:\\\\)*\\(begin|end)\{${RegExp.escape(name)}\}`, 'g');
  const found = [...read.matchAll(ends)].map(([, which]) => which);
  return found.filter((which) => which === 'end').length * 2 === found.length;
}

const tex = {
  data: 'texData',
  unfinished: /^\\(?:[a-z]{0,5}|begin\{[a-zA-Z]*\*?)$/,
  ends: '])}',
} satisfies Partial<RawSyntax>;

/**
 * `\[ … \]` and `\begin{equation} … \end{equation}` on lines of their own: what is between is TeX and no Markdown, over blank lines
 * too, and MDX does not see its braces. Text behind the end makes it a part of a paragraph.
 */
export const texBlock = rawConstruct('foliaTexBlock', {
  ...tex,
  token: 'texBlock',
  block: true,
  delimiters: display,
  // A bracket may be meant as one; who begins an environment means it.
  unclosed: (read, start) =>
    read.startsWith('\\[') ? undefined : mathSyntaxError('environment', start),
});

/** The same in the middle of a paragraph, and `\( … \)`, `\ref{…}` and `\eqref{…}`. */
export const texText = rawConstruct('foliaTexText', {
  ...tex,
  token: 'texText',
  block: false,
  delimiters: text,
});
