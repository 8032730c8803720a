import { asMap } from '../values.ts';

/**
 * Distill's list of headings, where subsections stand as an entry of their own: the old page showed them below the heading before.
 *
 * @returns undefined if the list has no such entry.
 */
export function joinSubsections(toc: unknown): unknown[] | undefined {
  if (!Array.isArray(toc)) return undefined;
  const joined: unknown[] = [];
  for (const entry of toc) {
    const { name, subsections } = asMap(entry);
    const last = asMap(joined.at(-1));
    const belongsToLast = name === undefined && Array.isArray(subsections);
    if (!belongsToLast || last['name'] === undefined || last['subsections'] !== undefined) {
      joined.push(entry);
      continue;
    }
    joined[joined.length - 1] = { ...last, subsections };
  }
  return joined.length < toc.length ? joined : undefined;
}
