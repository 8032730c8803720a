import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import katex, { type KatexOptions } from 'katex';
import type { Node } from 'unist';
import { remove } from 'unist-util-remove';
import { SKIP, visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { hasClass } from '../../lib/page-furniture.ts';
import { katexOptions } from '../../lib/tex/katex-options.ts';
import type { MarkdownContext } from '../context.ts';
import { finishKatex } from '../math/finish-katex.ts';
import { katexReason } from '../math/katex-reason.ts';
import { reportProblem } from '../report.ts';

/**
 * Makes each formula one piece of HTML, as KaTeX writes it: it has some two hundred elements if it is displayed, which no plugin has to
 * visit. (rehype-katex parses each, which takes longer than KaTeX does.) What `\newcommand` defines holds from there to the end of the
 * text, and in no other one. What KaTeX cannot read is a mistake of the writer.
 */
export function rehypeFormulas({ macros }: Pick<MarkdownContext, 'macros'>) {
  return (tree: Root, file: VFile): void => {
    const options = { ...katexOptions(macros), globalGroup: true };
    const emptied = new Set<Node>();
    visitParents(tree, 'element', (element, ancestors) => {
      const formula = findFormula(element, ancestors);
      if (!formula) return undefined;
      const { scope, parent, display } = formula;
      const value = render(toString(scope), display, options, [...ancestors, element], file);
      parent.children[parent.children.indexOf(scope)] = { type: 'raw', value };
      if (value === '') emptied.add(parent);
      return SKIP;
    });
    if (emptied.size === 0) return;
    remove(
      tree,
      { cascade: false },
      (node) => node.type === 'raw' && 'value' in node && node.value === '',
    );
    remove(tree, { cascade: false }, (node) => emptied.has(node) && isBlankParagraph(node));
  };
}

interface Formula {
  /** What the formula takes the place of: its element, or the block of code around it. */
  scope: Element;
  parent: Parents;
  display: boolean;
}

/** remark-math marks formulas by classes; a block of code may be one, too. */
function findFormula(element: Element, ancestors: readonly Parents[]): Formula | undefined {
  const [parent, around] = [ancestors.at(-1), ancestors.at(-2)];
  const display = hasClass(element, 'math-display');
  const language = hasClass(element, 'language-math');
  if (!parent || !(display || language || hasClass(element, 'math-inline'))) return undefined;
  const isBlock =
    element.tagName === 'code' && parent.type === 'element' && parent.tagName === 'pre';
  if (isBlock && around && language) return { scope: parent, parent: around, display: true };
  return { scope: element, parent, display };
}

/** @returns '' for a formula that shows nothing, or that KaTeX cannot read, which is reported. */
function render(
  tex: string,
  displayMode: boolean,
  options: KatexOptions,
  nodes: readonly Node[],
  file: VFile,
): string {
  try {
    return finishKatex(katex.renderToString(tex, { ...options, displayMode }));
  } catch (error) {
    reportFormula(error, nodes, file);
    return '';
  }
}

/** A paragraph in which only macros were defined leaves no line. */
function isBlankParagraph(node: Node): boolean {
  const { tagName, children } = node as Element;
  return (
    tagName === 'p' && children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

/** @param nodes the element of the formula, behind those around it. */
function reportFormula(error: unknown, nodes: readonly Node[], file: VFile): void {
  // The elements of a display formula have no place of their own, but the one around them has.
  const place = nodes.findLast((node) => node.position)?.position;
  const source = String(file.value).slice(place?.start.offset, place?.end.offset);
  // A formula without a place of its own stands in something larger that has one.
  const isWritten = /^(?:\$|\\(?:[([]|begin))/.test(source);
  const written = isWritten ? source : toString(nodes.at(-1) as Element);
  reportProblem(file, {
    id: 'math-katex',
    message: `KaTeX cannot read the formula ${written.replace(/\s+/g, ' ').trim()}: ${katexReason(error)}`,
    remedy:
      'Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.',
    place,
  });
}
