import { withBase } from './addresses.ts';

export interface NavigationLink {
  title: string;
  /** A path with base, or a URL. */
  href: string;
}

/** An entry of the header: a link, or a menu of links, which a line may divide. */
export type NavigationEntry =
  | (NavigationLink & { children?: undefined })
  | { title: string; href?: undefined; children: (NavigationLink | 'divider')[] };

/** An entry as a writer puts it: with an address, a menu, or both. */
export interface WrittenEntry {
  title: string;
  /** A path without base, or a URL. */
  href?: string | undefined;
  /** Without an address: a line. */
  children?: readonly { title: string; href?: string | undefined }[] | undefined;
}

/** An entry and its place in the menu. */
export interface OrderedEntry extends WrittenEntry {
  /** Smaller numbers come first. */
  order: number;
}

/**
 * What stands in the header for an entry; one with an address and a menu is the first link of that menu.
 *
 * @param base path of the site.
 */
export function toNavigationEntry(base: string, written: WrittenEntry): NavigationEntry {
  const { title, href, children } = written;
  const link = href === undefined ? undefined : { title, href: withBase(base, href) };
  if (link && !children) return link;
  const links = (children ?? []).map((child) =>
    child.href === undefined
      ? ('divider' as const)
      : { title: child.title, href: withBase(base, child.href) },
  );
  return { title, children: link ? [link, ...links] : links };
}

/** The menu made of these entries, by their order; equals stay as they come. */
export function orderNavigation(base: string, entries: readonly OrderedEntry[]): NavigationEntry[] {
  return entries
    .toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map((entry) => toNavigationEntry(base, entry));
}
