import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { fragmentNames } from '../../lib/fragment-names.ts';
import { cssReferences } from './css.ts';
import type { LinkedFile, Reference } from './references.ts';

/** Attributes that hold one address, by hast's names of them. The last three are Astro's, on its islands. */
const addressed = [
  'href',
  'src',
  'poster',
  'action',
  'formAction',
  'cite',
  'data',
  'component-url',
  'renderer-url',
  'before-hydration-url',
];

/** Attributes that hold several, each with a width or density. */
const addressLists = ['srcSet', 'imageSrcSet'];

/** Attributes that name elements of the same page, https://html.spec.whatwg.org/ and WAI-ARIA. */
const idLists = [
  'ariaActiveDescendant',
  'ariaControls',
  'ariaDescribedBy',
  'ariaDetails',
  'ariaErrorMessage',
  'ariaFlowTo',
  'ariaLabelledBy',
  'ariaOwns',
  'form',
  'headers',
  'htmlFor',
  'list',
  'popoverTarget',
];

/** Properties of `<meta>` whose content is an address. */
const addressedMeta = new Set(['og:url', 'og:image', 'og:video', 'og:audio', 'twitter:image']);

/**
 * The addresses in a page, and the ids that others may name in it.
 *
 * @param fragment whether it is a piece of a page, as in a feed.
 */
export function htmlReferences(html: string, { fragment = false } = {}): Required<LinkedFile> {
  const tree: Root = fromHtml(html, { fragment });
  const found = {
    references: [] as Reference[],
    ids: new Set<string>(),
    idReferences: [] as Reference[],
  };
  visit(tree, 'element', (element) => {
    for (const name of fragmentNames(element)) found.ids.add(name);
    found.references.push(...elementReferences(element));
    found.idReferences.push(...idReferences(element));
  });
  return found;
}

function elementReferences(element: Element): Reference[] {
  const { properties, tagName } = element;
  const reference = (name: string, address: string): Reference => ({
    address,
    place: `<${tagName} ${name.toLowerCase()}>`,
    line: element.position?.start.line,
  });
  return [
    ...addressed.flatMap((name) => {
      const value = properties[name];
      return typeof value === 'string' ? [reference(name, value)] : [];
    }),
    ...addressLists.flatMap((name) =>
      candidates(properties[name]).map((address) => reference(name, address)),
    ),
    ...cssReferences(properties['style'] ?? '').map(({ address }) => reference('style', address)),
    ...metaAddress(element).map((address) => reference('content', address)),
    ...structuredAddresses(element).map((address) => reference('application/ld+json', address)),
  ].map((found) => ({ ...found, own: isCanonical(element) }));
}

/** Keys of schema.org's JSON-LD whose values are addresses of pages and pictures. */
const structuredKeys = new Set(['url', 'item', 'image', 'mainEntityOfPage']);

function structuredAddresses({ tagName, properties, children }: Element): string[] {
  if (tagName !== 'script' || properties['type'] !== 'application/ld+json') return [];
  const addresses: string[] = [];
  const [json] = children;
  JSON.parse(json?.type === 'text' ? json.value : '', (key, value: unknown) => {
    if (structuredKeys.has(key)) addresses.push(...[value].flat().map(String));
    return value;
  });
  return addresses;
}

function isCanonical({ tagName, properties }: Element): boolean {
  const { rel } = properties;
  return tagName === 'link' && Array.isArray(rel) && rel.includes('canonical');
}

/** The addresses of a `srcset`: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
function candidates(value: Element['properties'][string]): string[] {
  if (typeof value !== 'string') return [];
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]+)?/g)].map(([, address = '']) => address);
}

function metaAddress({ tagName, properties }: Element): string[] {
  if (tagName !== 'meta') return [];
  const { property, name, content, httpEquiv } = properties;
  if (typeof content !== 'string') return [];
  if (addressedMeta.has(String(property ?? name))) return [content];
  const refresh =
    String(httpEquiv).toLowerCase() === 'refresh' ? /url\s*=\s*(.+)$/i.exec(content) : null;
  return refresh?.[1] === undefined ? [] : [refresh[1].trim()];
}

function idReferences(element: Element): Reference[] {
  const { properties, tagName, position } = element;
  return idLists.flatMap((name) => {
    const value = properties[name];
    const ids = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/) : [];
    const place = `<${tagName} ${name.replace(/^html/, '').toLowerCase()}>`;
    return ids.map((id) => ({ address: String(id), place, line: position?.start.line }));
  });
}
