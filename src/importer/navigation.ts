import type { SiteInput } from '../schemas/site.ts';
import type { DeadLinks } from './dead-links.ts';
import { flattenMenu } from './front-matter/menu.ts';
import type { PlacedText } from './placed-text.ts';
import { asMap, isYes, textOf } from './values.ts';

type Navigation = NonNullable<SiteInput['navigation']>;

/** As al-folio numbers the blog, and Folia does. */
const blogOrder = 1;

/**
 * The menu of the old site, if it is not the one that Folia makes of the pages: because the page of the blog, which Folia has of
 * its own, stood elsewhere in it, under another name, or not at all.
 */
export function findNavigation(
  texts: readonly PlacedText[],
  blogTitle: string,
  links: DeadLinks,
): Navigation | undefined {
  const pages = texts.filter(({ kind, address }) => kind === 'page' && address !== undefined);
  const blog = pages.find(
    ({ generated, lang }) => generated?.fills === 'blog' && lang === undefined,
  );
  if (!blog) return undefined;
  const { values } = blog.document;
  const isUsual =
    isYes(values['nav']) &&
    values['nav_order'] === blogOrder &&
    textOf(values['title']) === blogTitle;
  if (isUsual) return undefined;
  return pages
    .filter(isInMenu)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .flatMap((page) => toEntry(page, links));
}

function isInMenu({ document: { values }, address, added }: PlacedText): boolean {
  if (added['nav'] === false || added['published'] === false) return false;
  return address === '/' || isYes(values['nav']);
}

function orderOf({ document: { values }, address, generated }: PlacedText): number {
  if (address === '/' && generated === undefined) return -Infinity;
  const order = values['nav_order'];
  return typeof order === 'number' ? order : Infinity;
}

function toEntry(
  { document: { values }, address, generated, deadRedirect = false }: PlacedText,
  links: DeadLinks,
): Navigation {
  const title = textOf(values['title']) ?? 'Home';
  const children = (isYes(values['dropdown']) ? flattenMenu(values['children']) : undefined) ?? [];
  const inner = children.map(asMap).flatMap((child) => {
    const name = textOf(child['title']);
    const href = textOf(child['permalink']);
    if (name === undefined || (href === undefined && name !== 'divider')) return [];
    return [{ title: name, ...(href !== undefined && { href: links.menuAddress(href) }) }];
  });
  if (inner.length > 0) return [{ title, children: inner }];
  // The blog has its own address in Folia, whatever it was.
  const redirect = deadRedirect ? undefined : textOf(values['redirect']);
  const leadsOn = redirect === undefined ? undefined : links.menuAddress(redirect);
  const href = generated?.fills === 'blog' ? '/blog/' : (leadsOn ?? address);
  return href === undefined ? [] : [{ title, href }];
}
