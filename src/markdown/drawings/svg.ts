import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Node } from 'unist';
import { SKIP, visit } from '../../lib/visit.ts';
import { isScriptAddress } from '../../lib/script-address.ts';
import { DrawingError } from './kind.ts';

/** What runs, or what the page's policy forbids. */
const dropped = new Set(['script', 'style', 'foreignObject', 'iframe', 'animate', 'set']);

/** What holds text. */
const texts = new Set(['text', 'tspan', 'textPath', 'title', 'desc']);

/** An element of the same drawing, as most attributes name it; `href` has `#id`. */
const reference = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;

/** @param source an SVG document, or its root element alone. */
export function parseSvg(source: string): Element | undefined {
  const start = source.indexOf('<svg');
  if (start === -1) return undefined;
  const [svg] = fromHtml(source.slice(start), { fragment: true }).children;
  return svg?.type === 'element' ? svg : undefined;
}

/**
 * Makes a drawing fit for a page that has others: no scripts, no ids but those that something in it refers to, each with the
 * prefix, a name and a description for those who do not see it.
 *
 * @throws {DrawingError} if it shows an image of another host, which nobody has asked for.
 */
export function finishSvg(
  svg: Element,
  { prefix, title, description }: { prefix: string; title: string; description?: string },
): void {
  removeDangers(svg);
  checkImages(svg);
  renameIds(svg, prefix);
  const described: ElementContent[] = [];
  const describe = (tagName: 'title' | 'desc', value: string | undefined): string[] => {
    if (value === undefined) return [];
    const id = `${prefix}-${tagName}`;
    described.push({
      type: 'element',
      tagName,
      properties: { id },
      children: [{ type: 'text', value }],
    });
    return [id];
  };
  const name = describe('title', title);
  const details = describe('desc', description);
  svg.children.unshift(...described);
  Object.assign(svg.properties, {
    className: ['drawn'],
    // An image hides what is in it from screen readers, and so its links.
    role: hasLinks(svg) ? 'group' : 'img',
    ariaLabelledBy: name,
    ...(details.length > 0 && { ariaDescribedBy: details }),
  });
}

function removeDangers(svg: Element): void {
  visit(svg, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'element' && !dropped.has(node.tagName)) {
      cleanAttributes(node);
      return undefined;
    }
    // Between elements, white space is for those who read the source.
    const isKept = node.type === 'text' && (node.value.trim() !== '' || isText(parent));
    if (isKept) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isText(parent: Node): boolean {
  const { tagName } = parent as Partial<Element>;
  return tagName !== undefined && texts.has(tagName);
}

/** `xlink:href` is SVG 1.1's name of `href`. */
function cleanAttributes(element: Element): void {
  const { xLinkHref, xLinkTitle, ...properties } = element.properties;
  if (typeof xLinkHref === 'string') properties['href'] = xLinkHref;
  if (typeof xLinkTitle === 'string' && element.tagName === 'a') addTooltip(element, xLinkTitle);
  const kept = Object.entries(properties).filter(
    ([name, value]) => !/^on/i.test(name) && !(name === 'href' && runs(element, String(value))),
  );
  element.properties = Object.fromEntries(kept);
}

/** Images may be data; links to data, to code, or to nothing are another matter. */
function runs({ tagName }: Element, address: string): boolean {
  return tagName !== 'image' && (isScriptAddress(address) || /^\s*(?:data:|$)/i.test(address));
}

function addTooltip(link: Element, value: string): void {
  link.children.unshift({
    type: 'element',
    tagName: 'title',
    properties: {},
    children: [{ type: 'text', value }],
  });
}

function checkImages(svg: Element): void {
  visit(svg, 'element', ({ tagName, properties: { href } }) => {
    if (tagName !== 'image' || !/^(?:https?:)?\/\//i.test(String(href))) return;
    throw new DrawingError(
      `This drawing shows an image of another host: ${String(href)}.`,
      'Save it in content/assets/ and name it /assets/…; then nothing is asked of that host.',
    );
  });
}

function renameIds(svg: Element, prefix: string): void {
  const used = new Set<string>();
  const rename = (whole: string, id: string): string => {
    used.add(id);
    return whole.replace(`#${id}`, () => `#${prefix}-${id}`);
  };
  visit(svg, 'element', ({ tagName, properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue;
      // The fragment of a link leads to the page, not into the drawing; elsewhere, `#333` is a colour.
      if (name !== 'href') properties[name] = value.replace(reference, rename);
      else if (tagName !== 'a' && value.startsWith('#'))
        properties[name] = rename(value, value.slice(1));
    }
  });
  visit(svg, 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id === 'string' && used.has(id)) properties['id'] = `${prefix}-${id}`;
    else delete properties['id'];
  });
}

function hasLinks(svg: Element): boolean {
  let found = false;
  visit(svg, 'element', ({ tagName, properties }) => {
    found ||= tagName === 'a' && properties['href'] !== undefined;
  });
  return found;
}
