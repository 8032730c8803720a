import { encodePath, isAddress } from './addresses.ts';

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
  return { path: decode(path), fragment: decode(url.hash.slice(1)) };
}

/** What stands for a place in `known_dead_links`: `/blog/2019/gone/`, `/blog/#gone`. */
export function writeTarget({ path, fragment }: SiteTarget): string {
  return fragment === '' ? path : `${path}#${fragment}`;
}

/** @param known entries of `known_dead_links`; one without a fragment stands for the whole page. */
export function isKnownDead(target: SiteTarget, known: readonly string[]): boolean {
  const entries = known.map(decode);
  return entries.includes(target.path) || entries.includes(writeTarget(target));
}

/** Whether a browser goes to the top of any page for a fragment, https://html.spec.whatwg.org/#select-the-indicated-part */
export function isAnywhere(fragment: string): boolean {
  return fragment === '' || fragment === 'top';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
