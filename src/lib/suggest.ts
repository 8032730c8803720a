import { distance } from 'fastest-levenshtein';

/**
 * The name among `known` that was probably meant by `name`, if any is near enough: at most a third of its letters differ, and
 * never more than three.
 */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.ceil(name.length / 3)));
  const ranked = known
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}
