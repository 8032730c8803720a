import { asMap } from '../values.ts';

/**
 * Distill's list of headings as the old page showed it: subsections that stand as an entry of their own below the heading before, and
 * no subsections of subsections.
 *
 * @returns undefined if it is no list.
 */
export function mendContents(toc: unknown): unknown[] | undefined {
  return Array.isArray(toc) ? joinSubsections(toc).map(withTwoLevels) : undefined;
}

function joinSubsections(toc: readonly unknown[]): unknown[] {
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
  return joined;
}

function withTwoLevels(entry: unknown): unknown {
  const { subsections, ...heading } = asMap(entry);
  if (!Array.isArray(subsections)) return entry;
  const below = subsections.map((section) => {
    const { subsections: _, ...own } = asMap(section);
    return own;
  });
  return { ...heading, subsections: below };
}
