import { describe, expect, it } from 'vitest';
import { outline, type OutlineEntry } from '../../src/lib/outline.ts';

const show = (entries: OutlineEntry<{ depth: number }>[]): unknown[] =>
  entries.map(({ heading, below }) =>
    below.length > 0 ? [heading.depth, show(below)] : heading.depth,
  );

const outlineOf = (depths: number[], levels: number) =>
  show(
    outline(
      depths.map((depth) => ({ depth })),
      levels,
    ),
  );

describe('an outline', () => {
  it('puts headings below the higher one before them', () => {
    expect(outlineOf([2, 3, 4, 3, 2], 3)).toEqual([[2, [[3, [4]], 3]], 2]);
  });

  it('counts the levels that the text uses', () => {
    expect(outlineOf([1, 3, 6, 5, 3], 2)).toEqual([[1, [3, 3]]]);
    expect(outlineOf([4, 5, 6], 2)).toEqual([[4, [5]]]);
  });

  it('puts a level that is left out one step below, not two', () => {
    expect(outlineOf([2, 4, 3], 3)).toEqual([[2, [4, 3]]]);
  });

  it('may begin with a lower heading', () => {
    expect(outlineOf([3, 2, 3], 3)).toEqual([3, [2, [3]]]);
  });

  it('of no headings is empty', () => {
    expect(outlineOf([], 3)).toEqual([]);
  });
});
