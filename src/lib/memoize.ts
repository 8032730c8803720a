/**
 * A function that finds an answer once for each text: for what `Intl` says of a language, which it takes long to find, of the few
 * languages that a site has.
 */
export function memoize<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const existing = known.get(text);
    if (existing !== undefined) return existing;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
