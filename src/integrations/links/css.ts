import type { Reference } from './references.ts';

/** The addresses in a style sheet: `url(…)` and `@import "…"`. */
export function cssReferences(css: string): Reference[] {
  const pattern =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...css.matchAll(pattern)].map((match) => ({
    address: match.slice(1).find(Boolean) ?? '',
    place: 'url()',
  }));
}
