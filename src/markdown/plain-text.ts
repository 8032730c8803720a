import type { Node, Parent } from 'unist';
import { texToText } from '../lib/tex/plain-text.ts';
import { isJsxElement, stringAttribute } from './tree.ts';

/**
 * The text of a Markdown tree as a reader would read it aloud: formulas as Unicode, no code blocks, no expressions, no references.
 *
 * @param formula the text of a formula; default: its Unicode.
 */
export function plainText(
  node: Node,
  formula: (tex: string) => string = (tex) => texToText(tex),
): string {
  return collect(node, formula).replace(/\s+/g, ' ').trim();
}

/**
 * The text of a heading as it was written, formulas as TeX source: what kramdown makes ids of. Dashes written as hyphens are
 * left out, as the characters are, and so are citations.
 */
export function sourceText(heading: Parent): string {
  const text = collect(
    heading,
    (tex) => tex,
    (words) => words.replace(/---?/g, ''),
    true,
  ).slice(0, -blockEnd.length);
  // The space before a citation is one for kramdown, too.
  const last = heading.children.at(-1);
  return last && isCitation(last) ? text.trimStart() : text.trim();
}

/** A citation says nothing that an id could keep: it changes with the style, and with the works that are cited. */
function isCitation(node: Node): boolean {
  if (node.type === 'citationGroup') return true;
  if (!isJsxElement(node)) return false;
  return /^(?:Cite|d-cite)$/.test(node.name ?? '') || stringAttribute(node, 'class') === 'citation';
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'defListTerm',
  'defListDescription',
  'blockquote',
  'mdxJsxFlowElement',
]);
/** What keeps the words of two blocks apart. */
const blockEnd = ' ';
const silent = new Set([
  'code',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'footnoteReference',
  'html',
]);

function collect(
  node: Node,
  formula: (tex: string) => string,
  words: (text: string) => string = (text) => text,
  asWritten = false,
): string {
  if (silent.has(node.type) || isReferenceList(node)) return '';
  if (asWritten && isCitation(node)) return '';
  const source: unknown = asWritten && node.data && Reflect.get(node.data, 'source');
  if (typeof source === 'string') return source;
  const value = 'value' in node && typeof node.value === 'string' ? node.value : '';
  if (node.type === 'inlineMath') return formula(value.trim());
  if (node.type === 'math') return `${formula(value.trim())} `;
  if (node.type === 'break') return ' ';
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if (!('children' in node)) return node.type === 'text' ? words(value) : value;
  const text = (node.children as Node[])
    .map((child) => collect(child, formula, words, asWritten))
    .join('');
  return blocks.has(node.type) ? text + blockEnd : text;
}

/** Names and titles of other people's works say little about a text. */
function isReferenceList(node: Node): boolean {
  return isJsxElement(node) && node.name === 'References';
}
