import { encodePath, isAddress } from './addresses.ts';
import { decodePath } from './permalinks.ts';

/** A place of a site. */
export interface SiteTarget {
  /** Without the base path, not encoded: `/blog/2026/map/`. */
  path: string;
  /** Not encoded; empty if the link names none. */
  fragment: string;
}

/** Where a site is. */
export interface SitePlace {
  /** `https://example.org` */
  origin: string;
  /** `/`, or `/notes/`. */
  base: string;
}

/**
 * Where a link leads, if it stays on the site.
 *
 * @param href as it is written in a text, where `/blog/` means the top of the site whatever its base path is.
 * @param page path of the text on the site, without the base path and not encoded.
 */
export function siteTarget(
  href: string,
  page: string,
  { origin, base }: SitePlace,
): SiteTarget | undefined {
  const own = new URL(encodePath(page), origin);
  if (!URL.canParse(href, own)) return undefined;
  const url = new URL(href, own);
  if (url.host !== own.host || !/^https?:$/.test(url.protocol)) return undefined;
  const isWhole = isAddress(href) && !href.startsWith('#');
  if (isWhole && !url.pathname.startsWith(base)) return undefined;
  const path = isWhole ? `/${url.pathname.slice(base.length)}` : url.pathname;
  return { path: decodePath(path), fragment: decodePath(url.hash.slice(1)) };
}

/** What stands for a place in `known_dead_links`: `/blog/2019/gone/`, `/blog/#gone`. */
export function writeTarget({ path, fragment }: SiteTarget): string {
  return fragment === '' ? path : `${path}#${fragment}`;
}

/** @param known entries of `known_dead_links`; one without a fragment stands for the whole page. */
export function isKnownDead(target: SiteTarget, known: readonly string[]): boolean {
  const entries = known.map(decodePath);
  return entries.includes(target.path) || entries.includes(writeTarget(target));
}

/**
 * The id of the element that a fragment leads to; undefined where it leads somewhere on any page: to its top
 * (https://html.spec.whatwg.org/#select-the-indicated-part), or to words of it (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function elementId(fragment: string): string | undefined {
  const id = fragment.replace(/:~:.*$/s, '');
  return id === '' || id === 'top' ? undefined : id;
}
