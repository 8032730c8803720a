import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/markdown/code/differences.ts';

describe('a difference', () => {
  it.each([
    ['-a\n+b\n c', ['removed', 'added', undefined]],
    [
      '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b',
      [undefined, undefined, undefined, 'removed', 'added'],
    ],
    [
      '@@ -1,2 +1,2 @@\n--- old\n+++ new\n c\n--- a/y\n+++ b/y',
      [undefined, 'removed', 'added', undefined, undefined, undefined],
    ],
    ['--- old\n a\n+++ new', ['removed', undefined, 'added']],
  ])('has lines that change, and names of files, which do not: %j', (source, changes) => {
    expect(changesOf(source)).toEqual(changes);
  });
});
