import { distance } from 'fastest-levenshtein';

/**
 * The name among `known` that was probably meant by `name`, if any is near enough: at most a third of its letters differ, and
 * never more than three. The same letters in another order are one difference. Case does not count.
 */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.ceil(name.length / 3)));
  const ranked = known
    .map((candidate) => ({
      candidate,
      differences: countDifferences(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ differences }) => differences <= limit)
    .sort((a, b) => a.differences - b.differences);
  return ranked[0]?.candidate;
}

function countDifferences(a: string, b: string): number {
  const edits = distance(a, b);
  return edits > 1 && sortLetters(a) === sortLetters(b) ? 1 : edits;
}

function sortLetters(text: string): string {
  return [...text].sort().join('');
}
