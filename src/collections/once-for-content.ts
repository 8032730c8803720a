/**
 * Lets a function do its work once for all that asks while the texts are what they are: once in a build, and in `astro dev` once after
 * each change.
 *
 * @param load what the site has, from its entries and settings alone.
 */
export function onceForContent<T>(load: () => Promise<T>): () => Promise<T> {
  let content: unknown;
  let result: Promise<T> | undefined;
  return async () => {
    const current = await readContent();
    if (!result || content !== current) {
      content = current;
      result = load();
    }
    return result;
  };
}

/** What `getCollection` reads: another object when Astro has stored other entries. In a build there is but one. */
async function readContent(): Promise<unknown> {
  return import.meta.env.DEV ? (await import('astro:data-layer-content')).default : undefined;
}
