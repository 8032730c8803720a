import type { PostEntry } from './post-entry.ts';

/** Where a list leads to for a post. */
export interface PostTarget {
  /** Path with base, or URL. */
  href: string;
  /** Name of the site that it is on, if it is another: as the writer names it, else its host. */
  otherSite: string | undefined;
}

/**
 * @param origin of the site, without base: `https://example.org`.
 */
export function postTarget(
  { href, redirect, source }: Pick<PostEntry, 'href' | 'redirect' | 'source'>,
  origin: string,
): PostTarget {
  const target = redirect ?? href;
  const url = new URL(target, origin);
  const isElsewhere = url.origin !== new URL(origin).origin;
  return {
    href: target,
    otherSite: source ?? (isElsewhere ? url.hostname.replace(/^www\./, '') : undefined),
  };
}
