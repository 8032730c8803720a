import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { katexReason } from '../math/katex-reason.ts';
import { reportProblem } from '../report.ts';

/**
 * Makes each formula of rehype-katex one node: `<Fragment set:html="<span class=katex>…" />`. KaTeX writes some two hundred
 * elements for a display formula, and each would become a call in the compiled page. What KaTeX could not read is a mistake of
 * the writer, where rehype-katex would print it in red.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    for (const message of file.messages) {
      if (message.source === 'rehype-katex') reportFormula(message, file);
    }
    visit(tree, 'element', (node, index, parent) => {
      if (!isFormula(node) || !parent || index === undefined) return;
      parent.children[index] = {
        type: 'mdxJsxTextElement',
        name: 'Fragment',
        attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: toHtml(node) }],
        children: [],
      };
      return [SKIP, index + 1];
    });
  };
}

function isFormula(node: Element): boolean {
  const { className } = node.properties;
  return (
    Array.isArray(className) && (className.includes('katex-display') || className.includes('katex'))
  );
}

function reportFormula(message: VFileMessage, file: VFile): void {
  // The elements of a display formula have no place of their own, but the one around them has.
  const place = message.ancestors?.findLast((node) => node.position)?.position;
  const source = String(file.value).slice(place?.start.offset, place?.end.offset);
  const [element] = message.ancestors?.slice(-1) ?? [];
  // A formula without a place of its own stands in something larger that has one.
  const written = source.startsWith('$') || !element ? source : toString(element as Element);
  reportProblem(file, {
    id: 'math-katex',
    message: `KaTeX cannot read the formula ${written.replace(/\s+/g, ' ').trim()}: ${katexReason(message.cause)}`,
    remedy:
      'Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.',
    place,
  });
}
