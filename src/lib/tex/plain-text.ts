import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import katex, { type KatexOptions } from 'katex';
import { remove } from 'unist-util-remove';

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
  const tree = fromHtml(mathml, { fragment: true });
  remove(tree, (node) => 'tagName' in node && node.tagName === 'annotation');
  return toString(tree).replace(/[\u2061-\u2064]/g, '');
}
