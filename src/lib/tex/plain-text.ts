import { Parser } from 'htmlparser2';
import katex, { type KatexOptions } from 'katex';

/**
 * A formula as plain text for headings, titles and search: `\alpha \to x_1` gives `α→x1`. The text of KaTeX's MathML is what a
 * screen reader would get.
 *
 * @param tex TeX source without dollars. What KaTeX cannot read comes back as it is: the build reports it elsewhere.
 * @param macros as KaTeX has them; they stay as they are.
 */
export function texToText(tex: string, macros: KatexOptions['macros'] = {}): string {
  let mathml: string;
  try {
    mathml = katex.renderToString(tex, {
      output: 'mathml',
      // Environments and tags are read nowhere else.
      displayMode: true,
      strict: false,
      trust: true,
      macros: { ...macros },
    });
  } catch {
    return tex;
  }
  return spokenText(mathml).replace(/[\u2061-\u2064]/g, '');
}

/** Without the source of the formula, which stands beside what is said. No tree is made: most formulas of a site are read so. */
function spokenText(mathml: string): string {
  let text = '';
  let inSource = false;
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'annotation') inSource = true;
    },
    onclosetag(name) {
      if (name === 'annotation') inSource = false;
    },
    ontext(piece) {
      if (!inSource) text += piece;
    },
  });
  parser.end(mathml);
  return text;
}
