import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from '../../lib/visit.ts';
import { hasClass } from '../../lib/page-furniture.ts';

/**
 * The HTML of a formula as pages carry it.
 *
 * @param html what KaTeX wrote: MathML, and behind it what is drawn.
 * @returns '' if the formula shows nothing, as one that only defines macros.
 */
export function finishKatex(html: string): string {
  if (isEmpty(html)) return '';
  const numbered = html.includes('mml-eqn-num') ? numberMathml(html) : html;
  // What is drawn is hidden from screen readers, so the keyboard must not stop at links in it.
  return numbered.replaceAll('<a ', '<a tabindex="-1" ');
}

/** No text is drawn; stretched arrows and roots are pictures. */
function isEmpty(html: string): boolean {
  const drawn = html.slice(html.indexOf('class="katex-html"'));
  return !/>[^<]/.test(drawn) && !/<(?:svg|img)/.test(drawn);
}

/** KaTeX shows the number of each row, but leaves its cell in MathML empty, which screen readers and feeds read. */
function numberMathml(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  const numbers = elementsOf(tree, 'tag').flatMap((tag) => elementsOf(tag, 'text'));
  for (const [row, cell] of elementsOf(tree, 'mml-eqn-num').entries()) {
    const number = numbers[row];
    const text = { type: 'text' as const, value: number ? toString(number) : '' };
    cell.children = [{ type: 'element', tagName: 'mtext', properties: {}, children: [text] }];
  }
  return toHtml(tree);
}

/** Those of a class. */
function elementsOf(tree: Element | Root, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (hasClass(element, name)) found.push(element);
  });
  return found;
}
