import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Elements that run, frame, send or move the page: no text of others may bring one. */
const elements = new Set([
  ...['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'meta', 'link', 'form'],
  ...['foreignObject', 'foreignobject', 'portal'],
]);

/** Attributes that are followed, or whose page is shown. An image is a picture, whatever its address says. */
const addresses = new Set(['href', 'xLinkHref', 'src', 'action', 'formAction', 'data', 'ping']);
const pictures = new Set(['img', 'image', 'figure', 'inlineimage', 'missingfigure']);

/** White space and control characters, which browsers leave out of addresses. */
// eslint-disable-next-line no-control-regex -- they are what is meant
const ignored = /[\u0000-\u0020\u00ad\u200b-\u200f\ufeff]/g;

/** A program, or a page that may hold one. */
const program = /^(?:javascript:|vbscript:|data:(?!image\/(?:png|jpe?g|gif|webp|avif);))/;

/** What in a piece of HTML could run, by the browser's own rules of reading it. Nothing is right. */
export function findDangers(html: string): string[] {
  return dangersIn(fromHtml(html, { fragment: true }));
}

export function dangersIn(tree: Root | Nodes): string[] {
  const found: string[] = [];
  visit(tree, 'element', (element: Element) => {
    const { tagName } = element;
    if (elements.has(tagName)) found.push(`<${tagName}>`);
    found.push(...dangerousAttributes(element).map((name) => `<${tagName} ${name}>`));
    if (tagName === 'template')
      found.push(...dangersIn(element.content ?? { type: 'root', children: [] }));
  });
  return found;
}

function dangerousAttributes({ tagName, properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const text = String(value).replace(ignored, '').toLowerCase();
    if (/^on/i.test(name)) return [name];
    if (name === 'attributeName' && /^(?:xlink:)?href$|^on/.test(text)) return [`${name}=${text}`];
    if (addresses.has(name) && !pictures.has(tagName) && program.test(text))
      return [`${name}=${text}`];
    if (name === 'srcDoc') return [name];
    return name === 'style' && /(?:url|image|image-set)\(["']?(?:https?:)?\/\/|@import/.test(text)
      ? [`${name}=${text}`]
      : [];
  });
}
