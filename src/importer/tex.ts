import katex from 'katex';

/** What became of a formula on its way from MathJax to KaTeX. */
export type AdaptedTex =
  | { tex: string; labels: string[] }
  /** KaTeX cannot read it, whatever is tried. */
  | { tex: undefined; reason: string };

const label = /\s*\\label\s*\{([^{}]*)\}/g;
const textArgument = /(\\(?:text\w*|mbox)\s*\{)([^{}$]*)(\})/g;

/**
 * Finds a form of a formula that KaTeX reads: MathJax is more tolerant, and knows commands that KaTeX does not.
 *
 * @param candidates the formula as it may be meant, the likeliest first.
 */
export function adaptTex(candidates: readonly string[], display: boolean): AdaptedTex {
  let reason = '';
  for (const candidate of [...candidates, ...candidates.map(toKatex)]) {
    const problem = problemOf(candidate, display);
    if (problem === undefined)
      return { tex: candidate, labels: removedLabels(candidates, candidate) };
    if (reason === '') reason = problem;
  }
  return { tex: undefined, reason };
}

/** KaTeX has no `\label`, calls `\mbox` by another name, and wants signs in text escaped. */
function toKatex(tex: string): string {
  return tex
    .replaceAll(label, '')
    .replaceAll(textArgument, (_, open: string, words: string, close: string) => {
      return open + words.replaceAll(/(?<!\\)[_#&%]/g, '\\$&') + close;
    })
    .replaceAll(/\\mbox(?![a-zA-Z])/g, '\\text');
}

function removedLabels(candidates: readonly string[], chosen: string): string[] {
  if (candidates.includes(chosen)) return [];
  return [...(candidates[0] ?? '').matchAll(label)].map((match) => match[1] ?? '');
}

/** The same options as the site's own; the result is thrown away. */
function problemOf(tex: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(tex, { displayMode, strict: false, trust: true, output: 'mathml' });
    return undefined;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return error.rawMessage;
  }
}
