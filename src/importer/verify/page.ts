import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { EXIT, visit } from '../../lib/visit.ts';
import { takeInventory, type Inventory, type Reading } from './inventory.ts';

/** What Folia adds to a text: lists that it makes, labels and buttons. None of it was in the source. */
const added: ReadonlySet<string> = new Set([
  'references',
  'sr-only',
  'contents',
  'visually-hidden',
]);
const addedElements: ReadonlySet<string> = new Set(['copy-button']);

/** Reads the text of a built page of Folia, with its title. */
export function readPage(html: string): Inventory {
  const page = fromHtml(html);
  const text: Root = { type: 'root', children: [...titles(page), ...texts(page)] };
  return takeInventory(text, reading);
}

const reading: Reading = {
  skip: (element) =>
    addedElements.has(element.tagName) ||
    element.properties['dataBacklink'] !== undefined ||
    classesOf(element).some((name) => added.has(name)),
  formula: (element) => {
    const classes = classesOf(element);
    if (classes.includes('katex')) return annotation(element) ?? '';
    // What KaTeX cannot read is shown as its TeX, in a marked box below a line that says so.
    if (classes.includes('tex-block')) return toString({ ...element, children: codeIn(element) });
    return classes.includes('tex-text') ? toString(element) : undefined;
  },
  cited: ({ tagName, properties }) =>
    tagName === 'a' && String(properties['href']).startsWith('#ref-')
      ? [decodeURIComponent(String(properties['href']).slice('#ref-'.length))]
      : [],
  isFootnote: ({ tagName, properties }) =>
    tagName === 'li' && String(properties['id']).startsWith('fn:'),
  isAside: (element) =>
    element.properties['dataFootnoteRef'] !== undefined ||
    classesOf(element).some((name) => name === 'citation' || name === 'sidenote'),
  isCitation: (element) => classesOf(element).includes('citation'),
};

function titles(page: Root): Element[] {
  let title: Element | undefined;
  visit(page, 'element', (node, _index, parent) => {
    if (node.tagName !== 'h1' || parent?.type !== 'element' || parent.tagName !== 'header') return;
    title = node;
    return EXIT;
  });
  return title ? [title] : [];
}

function texts(page: Root): Element[] {
  const found: Element[] = [];
  visit(page, 'element', (node) => {
    if (node.properties['dataPagefindBody'] !== undefined) found.push(node);
  });
  return found;
}

/** KaTeX keeps the TeX in an annotation of its MathML. */
function annotation(element: Element): string | undefined {
  let tex: string | undefined;
  visit(element, 'element', (node: Element) => {
    if (node.tagName === 'annotation') tex = toString(node);
  });
  return tex;
}

function codeIn({ children }: Element): Element['children'] {
  return children.filter((child) => child.type === 'element' && child.tagName === 'pre');
}

function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}
