import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { hasClass, isFurniture } from '../page-furniture.ts';
import { drawingImage, isDrawing, type FeedColors } from './drawing-image.ts';

/** What no feed reader runs or shows, besides what has no meaning outside its page. */
const dropped = new Set(['svg', 'annotation', 'iframe']);

/** Elements that only pages need: their content remains. */
const unwrapped = new Set(['picture', 'button', 'semantics']);

/** What formulas mean by: of MathML Core (https://www.w3.org/TR/mathml-core/) and of MathML 3, as KaTeX writes it. */
const mathAttributes = [
  'accent',
  'accentunder',
  'columnalign',
  'columnlines',
  'columnspacing',
  'depth',
  'displaystyle',
  'fence',
  'form',
  'largeop',
  'linethickness',
  'lspace',
  'mathbackground',
  'mathcolor',
  'mathsize',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'notation',
  'rowlines',
  'rowspacing',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'voffset',
];

const keptAttributes = new Set([
  ...mathAttributes,
  'alt',
  'checked',
  'cite',
  'colSpan',
  'controls',
  'dateTime',
  'dir',
  'disabled',
  'display',
  'height',
  'href',
  'lang',
  'open',
  'poster',
  'rowSpan',
  'src',
  'srcSet',
  'start',
  'title',
  'type',
  'width',
  'xmlns',
]);

/**
 * The HTML of a page's text as a feed carries it: addresses are whole, each formula is there once (as MathML), and nothing is
 * left that needs a script or a style sheet.
 *
 * @param html of the text.
 * @param url of its page: what addresses in it are relative to.
 * @param colors of drawings.
 */
export function toFeedHtml(html: string, url: string, colors: FeedColors): string {
  const tree = fromHtml(html, { fragment: true });
  const cleaned: Root = { type: 'root', children: clean(tree, { url, colors }) };
  return toHtml(cleaned, { characterReferences: { useNamedReferences: false } }).trim();
}

interface Page {
  url: string;
  colors: FeedColors;
}

function clean(parent: Root | Element, page: Page): ElementContent[] {
  return (parent.children as Nodes[]).flatMap((node) => cleanNode(node, page));
}

function cleanNode(node: Nodes, page: Page): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (isDrawing(node)) return [drawingImage(node, page.colors)];
  // The source of a drawing that a page draws is all that a feed has of it.
  if (hasClass(node, 'drawing-source') && !hasClass(node, 'drawing-aside')) {
    return clean({ ...node, children: node.children.filter((child) => !isSummary(child)) }, page);
  }
  if (isFurniture(node) || dropped.has(node.tagName) || hasClass(node, 'drawing-aside')) return [];
  if (isWrapper(node)) return clean(node, page);
  // Colours come from a style sheet that readers do not load: the text of code is enough.
  const children: ElementContent[] =
    node.tagName === 'code' ? [{ type: 'text', value: toString(node) }] : clean(node, page);
  return [{ ...node, properties: cleanAttributes(node, page.url), children }];
}

function isSummary(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'summary';
}

function isWrapper(node: Element): boolean {
  return (
    unwrapped.has(node.tagName) ||
    (node.tagName.includes('-') && !node.tagName.startsWith('annotation')) ||
    ['katex', 'katex-display', 'katex-mathml'].some((name) => hasClass(node, name))
  );
}

function cleanAttributes({ properties }: Element, url: string): Element['properties'] {
  const kept = Object.entries(properties).filter(([name]) => keptAttributes.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, addressed.has(name) ? absolute(name, value, url) : value]),
  );
}

const addressed = new Set(['href', 'src', 'poster', 'srcSet']);

function absolute(name: string, value: Element['properties'][string], url: string) {
  if (name === 'srcSet') {
    return String(value)
      .split(/,\s+/)
      .map((candidate) => {
        const [address = '', ...descriptor] = candidate.trim().split(/\s+/);
        return [resolve(address, url), ...descriptor].join(' ');
      })
      .join(', ');
  }
  return typeof value === 'string' ? resolve(value, url) : value;
}

function resolve(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
