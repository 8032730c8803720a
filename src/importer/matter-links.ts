import { isPair, isScalar, parseDocument, visit, type Pair } from 'yaml';
import { isAddress } from '../lib/addresses.ts';
import { hrefsInMarkdown, placeHrefs, type TextLink } from './text-links.ts';

/** A link of a front matter. */
export interface MatterLink extends TextLink {
  /** What it means, if that is something else: in a menu, `papers/` counts from the top of the site. */
  meant?: string;
}

/** Keys whose maps hold addresses, and the keys of these. */
const addresses: Readonly<Record<string, string>> = { children: 'permalink', authors: 'url' };
/** Keys that are Markdown, or whose maps hold some. */
const markdown: ReadonlySet<string> = new Set(['subtitle', 'contact_note', 'profile']);

const hasLinks = /^(?:children|authors|subtitle|contact_note|profile):/m;

/**
 * Reads the links in the front matter of a text that the importer has written: of its menu, its authors, and the lines that are Markdown.
 *
 * @param mdx the whole file.
 */
export function readMatterLinks(mdx: string): MatterLink[] {
  const yaml = /^---\n([\s\S]*?\n)---\n/.exec(mdx)?.[1] ?? '';
  if (!hasLinks.test(yaml)) return [];
  const links: MatterLink[] = [];
  visit(parseDocument(yaml), {
    Pair: (_, pair, ancestors) => {
      const top = ancestors.find((node): node is Pair => isPair(node)) ?? pair;
      links.push(...linksOf(pair, keyOf(top), yaml));
    },
  });
  const start = '---\n'.length;
  return links.map((link) => ({
    ...link,
    at: link.at === undefined ? undefined : link.at + start,
  }));
}

/** al-folio puts the base path before whatever a menu names, and a slash if it has none. */
export function menuHref(written: string): string {
  return isAddress(written) || written.startsWith('/') ? written : `/${written}`;
}

/** @param top the key of the front matter that the pair belongs to. */
function linksOf(pair: Pair, top: string, yaml: string): MatterLink[] {
  const { value } = pair;
  if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return [];
  const [start, end] = value.range;
  if (keyOf(pair) === addresses[top]) {
    const href = value.value;
    const at = yaml.indexOf(href, start);
    const link = { href, at: at === -1 || at >= end ? undefined : at };
    return [top === 'children' ? { ...link, meant: menuHref(href) } : link];
  }
  return markdown.has(top) ? placeHrefs(hrefsInMarkdown(value.value), yaml, { start, end }) : [];
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
