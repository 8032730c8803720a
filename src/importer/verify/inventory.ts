import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { wordsOf } from './words.ts';

/** What a reader finds in a text: the same for the source and for the built page, so that the two can be compared. */
export interface Inventory {
  words: string[];
  headings: string[];
  code: string[];
  /** Addresses. */
  images: string[];
  links: string[];
  /** TeX. */
  formulas: string[];
  tables: number;
  footnotes: number;
  /** Keys of works. */
  citations: string[];
}

/** What differs between a source and a page in their HTML. */
export interface Reading {
  /** What is not part of the text: buttons, lists that are generated, and the like. */
  skip: (element: Element) => boolean;
  /** The TeX of an element that is a formula. */
  formula: (element: Element) => string | undefined;
  /** The keys that an element cites. */
  cited: (element: Element) => string[];
  isFootnote: (element: Element) => boolean;
  /** Whether an element is a citation or a note, which is no part of the heading that it stands in. */
  isAside: (element: Element) => boolean;
  /** Words that a style of citations made: the source has a key alone. */
  isCitation: (element: Element) => boolean;
}

/** Nobody reads what is in them; what a browser shows instead of a film is for browsers without films. */
const unseen: ReadonlySet<string> = new Set(
  'audio canvas d-bibliography d-front-matter head iframe noscript object script style svg template title video'.split(
    ' ',
  ),
);
const heading = /^h[1-6]$/;

/** Counts what is in a tree of HTML. */
export function takeInventory(tree: Root, reading: Reading): Inventory {
  const found: Inventory = {
    words: [],
    headings: [],
    code: [],
    images: [],
    links: [],
    formulas: [],
    tables: 0,
    footnotes: 0,
    citations: [],
  };
  visit(tree, reading, found);
  return found;
}

function visit(node: Nodes, reading: Reading, found: Inventory): void {
  if (node.type === 'text') found.words.push(...wordsOf(node.value));
  if (node.type === 'root') for (const child of node.children) visit(child, reading, found);
  if (node.type !== 'element' || unseen.has(node.tagName) || reading.skip(node)) return;
  const tex = reading.formula(node);
  if (tex !== undefined) {
    found.formulas.push(tex);
    return;
  }
  if (node.tagName === 'pre' || node.tagName === 'd-code') {
    found.code.push(toString(node));
    return;
  }
  note(node, reading, found);
  const from = found.words.length;
  for (const child of node.children) visit(child, reading, found);
  if (reading.isCitation(node)) found.words.length = from;
  if (heading.test(node.tagName)) found.headings.push(headingText(node, reading));
}

function headingText({ children }: Element, reading: Reading): string {
  const skip = (element: Element): boolean => reading.skip(element) || reading.isAside(element);
  return takeInventory({ type: 'root', children }, { ...reading, skip }).words.join(' ');
}

function note(node: Element, reading: Reading, found: Inventory): void {
  const { tagName, properties } = node;
  if (tagName === 'img' && typeof properties['src'] === 'string') {
    found.images.push(properties['src']);
  }
  if (tagName === 'a' && typeof properties['href'] === 'string') {
    found.links.push(properties['href']);
  }
  if (tagName === 'table') found.tables += 1;
  if (reading.isFootnote(node)) found.footnotes += 1;
  found.citations.push(...reading.cited(node));
}
