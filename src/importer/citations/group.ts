/** What Pandoc takes for a key between brackets. */
const plainKey = /^[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*$/u;

/** A citation of works in brackets, `[@a; @b, p. 3]`; undefined if a key cannot stand in them. */
export function citationGroup(
  keys: readonly string[],
  { locators = [], authors = true }: { locators?: readonly string[]; authors?: boolean } = {},
): string | undefined {
  if (!keys.every((key) => plainKey.test(key))) return undefined;
  const items = keys.map((key, index) => {
    const locator = locators[index];
    return `${authors ? '' : '-'}@${key}${locator === undefined ? '' : `, ${locator}`}`;
  });
  return `[${items.join('; ')}]`;
}
