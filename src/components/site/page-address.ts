import type { PageMeta } from './page-meta.ts';

/**
 * The whole address of a page, as others should know it.
 *
 * @param pathname as Astro has it.
 * @param origin of the site.
 * @returns undefined for a page that is shown at any address.
 */
export function pageAddress(
  pathname: string,
  origin: string,
  { anywhere = false, canonical }: Pick<PageMeta, 'anywhere' | 'canonical'>,
): string | undefined {
  if (anywhere) return undefined;
  // In a build Astro adds a slash to the name of a page, too.
  return canonical ?? new URL(pathname.replace(/\.html\/$/, '.html'), origin).href;
}
