import { withoutGlyphs } from '../../lib/glyphs.ts';
import { cssReferences } from './css.ts';
import type { LinkedPage, Reference } from './references.ts';
import { fragmentNames, visitStartTags, type StartTag } from './start-tags.ts';

/** How addresses are read from the attributes that hold some. The last three that hold one are Astro's, on its islands. */
const readers: ReadonlyMap<string, (value: string) => string[]> = new Map([
  ...[
    'href',
    'src',
    'poster',
    'action',
    'formaction',
    'cite',
    'data',
    'component-url',
    'renderer-url',
    'before-hydration-url',
  ].map((name) => [name, (value: string) => [value]] as const),
  ['srcset', candidates],
  ['imagesrcset', candidates],
  ['style', styleAddresses],
]);

/** Attributes that name elements of the same page, https://html.spec.whatwg.org/ and WAI-ARIA. */
const idLists: ReadonlySet<string> = new Set([
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
  'form',
  'headers',
  'for',
  'list',
  'popovertarget',
]);

/** The addresses in a page, or in a piece of one as feeds have it, and the ids that others may name in it. */
export function htmlReferences(html: string): LinkedPage {
  const ids = new Set<string>();
  const references: Reference[] = [];
  const idReferences: Reference[] = [];
  visitStartTags(withoutGlyphs(html, onlyLinks), (tag) => {
    for (const name of fragmentNames(tag)) ids.add(name);
    for (const name of Object.keys(tag.attributes)) {
      const value = tag.attributes[name] ?? '';
      const read = readers.get(name);
      if (read) for (const address of read(value)) references.push(toReference(tag, name, address));
      if (idLists.has(name)) idReferences.push(...readIds(tag, name, value));
    }
    if (tag.name === 'meta') references.push(...metaReferences(tag));
    if (tag.name === 'script') references.push(...structuredReferences(tag));
  });
  return { references, ids, idReferences };
}

/** As KaTeX writes attributes. */
const linkSigns = [' href=', ' src=', ' id=', 'url('];

/** What KaTeX has drawn, if anything in it names an address or is named; its lines else. */
function onlyLinks(drawing: string): string {
  if (linkSigns.some((sign) => drawing.includes(sign))) return drawing;
  return drawing.includes('\n') ? drawing.replace(/[^\n]+/g, '') : '';
}

function toReference(tag: StartTag, name: string, address: string): Reference {
  return { address, place: `<${tag.name} ${name}>`, line: tag.line, own: isCanonical(tag) };
}

function isCanonical({ name, attributes }: StartTag): boolean {
  return name === 'link' && splitWords(attributes['rel']).includes('canonical');
}

function readIds({ name: tagName, line }: StartTag, name: string, value: string): Reference[] {
  const place = `<${tagName} ${name.replace('-', '')}>`;
  return splitWords(value).map((id) => ({ address: id, place, line }));
}

function splitWords(value = ''): string[] {
  return value.split(/\s+/).filter(Boolean);
}

/** The addresses of a `srcset`: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
function candidates(value: string): string[] {
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]+)?/g)].map(([, address = '']) => address);
}

function styleAddresses(css: string): string[] {
  // Formulas have a style on every other element, and none has an address.
  return css.includes('url(') ? cssReferences(css).map(({ address }) => address) : [];
}

/** Properties of `<meta>` whose content is an address. */
const addressedMeta = new Set(['og:url', 'og:image', 'og:video', 'og:audio', 'twitter:image']);

function metaReferences(tag: StartTag): Reference[] {
  const { property, name, content, 'http-equiv': httpEquiv } = tag.attributes;
  if (content === undefined) return [];
  if (addressedMeta.has(property ?? name ?? '')) return [toReference(tag, 'content', content)];
  const refresh = httpEquiv?.toLowerCase() === 'refresh' ? /url\s*=\s*(.+)$/i.exec(content) : null;
  return refresh?.[1] === undefined ? [] : [toReference(tag, 'content', refresh[1].trim())];
}

/** Keys of schema.org's JSON-LD whose values are addresses of pages and pictures. */
const structuredKeys = new Set(['url', 'item', 'image', 'mainEntityOfPage']);

function structuredReferences(tag: StartTag): Reference[] {
  if (tag.attributes['type'] !== 'application/ld+json') return [];
  const addresses: string[] = [];
  JSON.parse(tag.text, (key, value: unknown) => {
    if (structuredKeys.has(key)) addresses.push(...[value].flat().map(String));
    return value;
  });
  return addresses.map((address) => toReference(tag, 'application/ld+json', address));
}
