/** A heading with those below it. */
export interface OutlineEntry<T> {
  heading: T;
  below: OutlineEntry<T>[];
}

/**
 * The headings of the highest levels that a text has, as a tree. Levels are counted by what the text uses: `h2` and `h4` are two.
 *
 * @param headings in the order of the text; `depth` is 1 to 6.
 * @param levels how many are kept.
 */
export function outline<T extends { depth: number }>(
  headings: readonly T[],
  levels: number,
): OutlineEntry<T>[] {
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b);
  const deepest = depths.slice(0, levels).at(-1) ?? 0;
  const top: OutlineEntry<T>[] = [];
  const open: OutlineEntry<T>[] = [];
  for (const heading of headings.filter(({ depth }) => depth <= deepest)) {
    const entry = { heading, below: [] };
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
    (open.at(-1)?.below ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
