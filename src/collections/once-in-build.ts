/**
 * Lets a function do its work once in a build, where entries do not change. In `astro dev` they do, and every call works anew.
 *
 * @param load what the site has, from its entries and settings alone.
 */
export function onceInBuild<T>(load: () => Promise<T>): () => Promise<T> {
  if (import.meta.env.DEV) return load;
  let result: Promise<T> | undefined;
  return () => (result ??= load());
}
