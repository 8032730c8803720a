import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Node } from 'unist';
import { remove } from 'unist-util-remove';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { katexReason } from '../math/katex-reason.ts';
import { reportProblem } from '../report.ts';
import { oneTextNode } from './one-node.ts';

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
    const emptied = new Set<Node>();
    visit(tree, 'element', (node, index, parent) => {
      if (!isFormula(node) || !parent || index === undefined) return;
      if (isEmpty(node)) {
        parent.children.splice(index, 1);
        emptied.add(parent);
        return [SKIP, index];
      }
      numberMathml(node);
      keepFocusOut(node);
      parent.children[index] = oneTextNode(toHtml(node));
      return [SKIP, index + 1];
    });
    remove(tree, { cascade: false }, (node) => emptied.has(node) && isBlankParagraph(node));
  };
}

/** A paragraph in which only macros were defined leaves no line. */
function isBlankParagraph(node: Node): boolean {
  const { tagName, children } = node as Element;
  return (
    tagName === 'p' && children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

function isFormula(node: Element): boolean {
  return hasClass(node, 'katex-display') || hasClass(node, 'katex');
}

/** A formula that only defines macros shows nothing. */
function isEmpty(formula: Element): boolean {
  return toString(elementsWith(formula, 'katex-html')[0] ?? formula) === '' && !hasPicture(formula);
}

/** Stretched arrows and roots are drawn. */
function hasPicture(formula: Element): boolean {
  let found = false;
  visit(formula, 'element', ({ tagName }) => {
    found ||= tagName === 'svg' || tagName === 'img';
  });
  return found;
}

/** KaTeX shows the number of each row, but leaves its cell in MathML empty, which screen readers and feeds read. */
function numberMathml(formula: Element): void {
  const numbers = elementsWith(formula, 'tag')
    .flatMap((tag) => elementsWith(tag, 'text'))
    .map((text) => toString(text));
  for (const [row, cell] of elementsWith(formula, 'mml-eqn-num').entries()) {
    const text = { type: 'text' as const, value: numbers[row] ?? '' };
    cell.children = [{ type: 'element', tagName: 'mtext', properties: {}, children: [text] }];
  }
}

/** What is drawn is hidden from screen readers, so the keyboard must not stop at links in it. */
function keepFocusOut(formula: Element): void {
  visit(formula, 'element', (node) => {
    if (node.tagName === 'a') node.properties['tabIndex'] = -1;
  });
}

function elementsWith(root: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    if (hasClass(node, name)) found.push(node);
  });
  return found;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function reportFormula(message: VFileMessage, file: VFile): void {
  // The elements of a display formula have no place of their own, but the one around them has.
  const place = message.ancestors?.findLast((node) => node.position)?.position;
  const source = String(file.value).slice(place?.start.offset, place?.end.offset);
  const [element] = message.ancestors?.slice(-1) ?? [];
  // A formula without a place of its own stands in something larger that has one.
  const isWritten = /^(?:\$|\\(?:[([]|begin))/.test(source);
  const written = isWritten || !element ? source : toString(element as Element);
  reportProblem(file, {
    id: 'math-katex',
    message: `KaTeX cannot read the formula ${written.replace(/\s+/g, ' ').trim()}: ${katexReason(message.cause)}`,
    remedy:
      'Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.',
    place,
  });
}
