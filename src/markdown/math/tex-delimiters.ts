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

/** The environments that are display math without dollars: those of amsmath (https://ctan.org/pkg/amsmath) that KaTeX knows. */
const environment = String.raw`(?:equation|align|alignat|gather)\*?`;

/** An even number of backslashes before what closes are line breaks of TeX. */
const display: readonly RawDelimiters[] = [
  { opening: /^\\\[$/, closing: () => /(?<!\\)(?:\\\\)*\\\]$/ },
  {
    opening: new RegExp(String.raw`^\\begin\{${environment}\}$`),
    closing: (opening) => {
      const name = opening.slice('\\begin{'.length, -1).replace('*', '\\*');
      return new RegExp(String.raw`(?<!\\)(?:\\\\)*\\end\{${name}\}$`);
    },
  },
];

const text: readonly RawDelimiters[] = [
  ...display,
  { opening: /^\\\($/, closing: () => /(?<!\\)(?:\\\\)*\\\)$/ },
  { opening: /^\\(?:eq)?ref\{$/, closing: () => /\{[^{}\n]+\}$/ },
];

const tex = {
  data: 'texData',
  unfinished: /^\\(?:[a-z]{0,5}|begin\{[a-z]{0,8}\*?)$/,
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
