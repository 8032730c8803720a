import { createHash } from 'node:crypto';
import { getLanguages } from './languages.ts';
import { getNavigation } from './navigation.ts';
import { onceForContent } from './once-for-content.ts';

/** What is on every page. The rest of it is of the settings, which Astro knows as a module of the page. */
const getFrame = onceForContent(async () =>
  JSON.stringify([await getNavigation(), await getLanguages()]),
);

/**
 * What another page has that shows something else: Astro renders a page anew if it is not what it was (`cacheKey` of `getStaticPaths`).
 * Code and settings it follows itself, and the text by its module; the rest is in `page-memory.ts`, but for what pages show of the entries
 * of collections.
 *
 * @param shown plain data of everything that the page is made of. Texts stand for themselves by the digest of their entries.
 * @returns undefined in `astro dev`, which comes by for each page: without a key it is rendered.
 */
export async function pageKey(shown: object): Promise<string | undefined> {
  if (import.meta.env.DEV) return undefined;
  const text = JSON.stringify(shown, (key, value: unknown) => {
    // The entry has them, too.
    if (key === 'facts') return undefined;
    return key === 'entry' ? (value as { digest?: string }).digest : value;
  });
  return createHash('sha256')
    .update(await getFrame())
    .update(text)
    .digest('hex');
}
