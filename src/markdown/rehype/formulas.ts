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

/**
 * Makes each formula of rehype-katex one piece of HTML: KaTeX writes some two hundred elements for a display formula, which no later
 * plugin has to visit. What KaTeX could not read is a mistake of the writer, where rehype-katex would print it in red.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    for (const message of file.messages) {
      if (message.source === 'rehype-katex') reportFormula(message, file);
    }
    const emptied = new Set<Node>();
    visit(tree, 'element', (node, index, parent) => {
      if (!isFormula(node) || !parent || index === undefined) return;
      const parts = readParts(node);
      if (isEmpty(node, parts)) {
        parent.children.splice(index, 1);
        emptied.add(parent);
        return [SKIP, index];
      }
      numberMathml(parts);
      // What is drawn is hidden from screen readers, so the keyboard must not stop at links in it.
      for (const link of parts.links) link.properties['tabIndex'] = -1;
      parent.children[index] = { type: 'raw', value: toHtml(node) };
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

/** The elements of a formula that something is done with. A formula has hundreds of elements: they are visited once. */
interface Parts {
  /** What is drawn. */
  drawn?: Element;
  /** Stretched arrows and roots are pictures. */
  hasPicture: boolean;
  links: Element[];
  /** Number of a row, as it is drawn, and its cell in MathML. */
  tags: Element[];
  cells: Element[];
}

function readParts(formula: Element): Parts {
  const parts: Parts = { hasPicture: false, links: [], tags: [], cells: [] };
  visit(formula, 'element', (node) => {
    if (node.tagName === 'a') parts.links.push(node);
    if (node.tagName === 'svg' || node.tagName === 'img') parts.hasPicture = true;
    if (hasClass(node, 'katex-html')) parts.drawn ??= node;
    if (hasClass(node, 'tag')) parts.tags.push(node);
    if (hasClass(node, 'mml-eqn-num')) parts.cells.push(node);
  });
  return parts;
}

/** A formula that only defines macros shows nothing. */
function isEmpty(formula: Element, { drawn = formula, hasPicture }: Parts): boolean {
  return toString(drawn) === '' && !hasPicture;
}

/** KaTeX shows the number of each row, but leaves its cell in MathML empty, which screen readers and feeds read. */
function numberMathml({ tags, cells }: Parts): void {
  if (cells.length === 0) return;
  const numbers = tags.flatMap((tag) => textsOf(tag)).map((text) => toString(text));
  for (const [row, cell] of cells.entries()) {
    const text = { type: 'text' as const, value: numbers[row] ?? '' };
    cell.children = [{ type: 'element', tagName: 'mtext', properties: {}, children: [text] }];
  }
}

function textsOf(tag: Element): Element[] {
  const found: Element[] = [];
  visit(tag, 'element', (node) => {
    if (hasClass(node, 'text')) found.push(node);
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
