import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import type { Element } from 'xast';
import { htmlReferences } from './html.ts';
import type { Reference } from './references.ts';

/** Elements whose text is an address: of sitemaps, and of Atom. */
const addressed = new Set(['loc', 'image:loc', 'id', 'uri', 'icon', 'logo']);

/**
 * The addresses in a feed or sitemap, those of the HTML inside a feed's entries included.
 *
 * @throws {Error} when it is not well-formed.
 */
export function xmlReferences(xml: string): Reference[] {
  const references: Reference[] = [];
  visit(fromXml(xml), 'element', (element, _index, parent) => {
    const line = element.position?.start.line;
    const { href, src, type } = element.attributes;
    const place = `<${element.name}>`;
    const text = textOf(element);
    for (const address of [href, src]) if (address) references.push({ address, place, line });
    if (addressed.has(element.name)) references.push({ address: text, place, line });
    if (type !== 'html') return;
    const base = parent?.type === 'element' ? pageOf(parent) : undefined;
    const inside = htmlReferences(text, { fragment: true }).references;
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

/** The page that an entry of a feed shows. */
function pageOf(entry: Element): string | undefined {
  const links = entry.children.filter((child) => child.type === 'element' && child.name === 'link');
  const page = links.find(
    (link) => link.type === 'element' && (link.attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return page?.type === 'element' ? (page.attributes['href'] ?? undefined) : undefined;
}
