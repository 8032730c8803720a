import type { Element, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toString } from 'hast-util-to-string';
import { visit } from '../../lib/visit.ts';

/** What does something, or shows something that a page has no place for: left out with what is in it. */
const active = [
  ...['script', 'noscript', 'template', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal'],
  ...['form', 'button', 'input', 'select', 'textarea', 'audio', 'video', 'canvas', 'svg'],
];
/** Left out without a word: nobody sees them. */
const silent = ['style', 'title', 'meta', 'link', 'base', 'head'];

const tableParts = ['caption', 'colgroup', 'tbody', 'thead', 'tfoot', 'tr', 'th', 'td'];

const schema: Schema = {
  tagNames: [
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'cite', 'code', 'col', 'dd', 'del'],
    ...['details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4'],
    ...['h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp'],
    ...['rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table'],
    ...['time', 'u', 'ul', 'var', 'wbr', ...tableParts],
  ],
  attributes: {
    '*': ['dir', 'id', 'lang', 'style', 'title'],
    a: ['href'],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  ancestors: {
    ...Object.fromEntries(tableParts.map((part) => [part, ['table']])),
    li: ['ol', 'ul'],
    summary: ['details'],
    figcaption: ['figure'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'data', 'attachment'] },
  strip: [...active, ...silent],
  clobberPrefix: '',
  clobber: [],
};

const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** HTML of a notebook as a page may show it, and the elements that were left out of it. */
export interface SafeHtml {
  tree: Root;
  leftOut: string[];
}

/**
 * Reads HTML of an output and keeps what is text, tables, pictures and links. Ids, which might be those of the page, and every style
 * but the alignment of text are left out: colours that were chosen for one theme are not legible in the other.
 */
export function safeHtml(html: string): SafeHtml {
  const safe = makeSafe(fromHtml(html, { fragment: true }));
  visit(safe.tree, 'element', ({ properties }) => {
    delete properties['id'];
  });
  return safe;
}

/** Keeps what is harmless, ids included. */
export function makeSafe(root: Root, options: Pick<Schema, 'allowComments'> = {}): SafeHtml {
  const leftOut = new Set<string>();
  visit(root, 'element', (element) => {
    if (active.includes(element.tagName)) leftOut.add(element.tagName);
    modernize(element);
  });
  const tree = sanitize(root, { ...schema, ...options }) as Root;
  visit(tree, 'element', (element, _index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'th' && isVisible(element)) properties['scope'] ??= scopeIn(parent);
    // The corner above the names of rows heads nothing.
    else if (tagName === 'th') element.tagName = 'td';
    if (tagName !== 'img') return;
    const src = properties['src'] ?? '';
    if (/^data:/i.test(src) && !rasterData.test(src)) delete properties['src'];
    properties['alt'] ??= '';
  });
  return { tree, leftOut: [...leftOut] };
}

/** What a heading of a table is the heading of: that of a row has cells beside it. */
function scopeIn(row: Parents | undefined): 'row' | 'col' {
  const cells = row?.children.some(
    (cell) => cell.type === 'element' && cell.tagName === 'td' && isVisible(cell),
  );
  return cells ? 'row' : 'col';
}

/** Whether a reader sees anything of it. */
export function isVisible(tree: Nodes): boolean {
  const names = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    names.add(tagName);
  });
  return names.has('img') || names.has('hr') || toString(tree).trim() !== '';
}

/** Writes what HTML 4 had attributes and elements for as HTML has it now. */
function modernize(element: Element): void {
  const { properties } = element;
  const written = /(?:^|;)\s*text-align\s*:\s*(left|right|center|justify|start|end)\s*(?:;|$)/i;
  const [, styled] = written.exec(properties['style'] ?? '') ?? [];
  const [, aligned] = /^(left|right|center|justify)$/i.exec(properties['align'] ?? '') ?? [];
  const align = (styled ?? aligned ?? (element.tagName === 'center' ? 'center' : '')).toLowerCase();
  delete properties['style'];
  if (align !== '' && element.tagName !== 'img') properties['style'] = `text-align: ${align}`;
  if (element.tagName === 'center') element.tagName = 'div';
  if (element.tagName === 'tt') element.tagName = 'code';
  if (element.tagName === 'strike') element.tagName = 's';
  if (element.tagName === 'a' && properties['name'] !== undefined) {
    properties['id'] ??= properties['name'];
  }
}
