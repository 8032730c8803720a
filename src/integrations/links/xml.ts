import { visit } from '../../lib/visit.ts';
import { fromXml } from 'xast-util-from-xml';
import type { Element, Parents } from 'xast';
import { htmlReferences } from './html.ts';
import type { Reference } from './references.ts';

/** Elements whose text is an address: of sitemaps, Atom, and RSS. */
const addressed = new Set([
  ...['loc', 'image:loc'],
  ...['id', 'uri', 'icon', 'logo'],
  ...['link', 'guid', 'docs', 'comments', 'url'],
]);

/**
 * The addresses in a feed or sitemap, those of the HTML inside a feed's entries included.
 *
 * @throws {Error} when it is not well-formed.
 */
export function xmlReferences(xml: string): Reference[] {
  const references: Reference[] = [];
  visit(fromXml(xml), 'element', (element, _index, parent) => {
    const line = element.position?.start.line;
    const { href, src, url } = element.attributes;
    const place = `<${element.name}>`;
    const text = textOf(element);
    for (const address of [href, src, url]) if (address) references.push({ address, place, line });
    if (isAddress(element)) references.push({ address: text, place, line });
    if (!holdsHtml(element, parent)) return;
    const base = parent?.type === 'element' ? pageOf(parent) : undefined;
    const inside = htmlReferences(text).references;
    references.push(
      ...inside.map((one) => ({ ...one, place: `${place} ${one.place}`, base, line })),
    );
  });
  return references;
}

/** The text of an element, without its inner elements. */
export function textOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
}

function isAddress(element: Element): boolean {
  const { name, attributes } = element;
  // Atom's links have an attribute instead, the `url` of a sitemap has elements.
  if (name === 'link' || name === 'url') return textOf(element).trim() !== '';
  return addressed.has(name) && attributes['isPermaLink'] !== 'false';
}

/** In Atom an attribute says so; in RSS two elements always do. */
function holdsHtml({ name, attributes }: Element, parent: Parents | undefined): boolean {
  const ofItem = parent?.type === 'element' && parent.name === 'item';
  return (
    attributes['type'] === 'html' ||
    (ofItem && (name === 'content:encoded' || name === 'description'))
  );
}

/** The page that an entry of a feed shows. */
function pageOf(entry: Element): string | undefined {
  const links = entry.children.filter((child) => child.type === 'element');
  const page = links.find(
    ({ name, attributes }) => name === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return page && (page.attributes['href'] ?? textOf(page));
}
