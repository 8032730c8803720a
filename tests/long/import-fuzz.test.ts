import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFault } from '../importer/fuzz/check-import.ts';
import { mutatedPost } from '../importer/fuzz/mutated-posts.ts';

it('an import makes MDX of 2,000 posts that nobody would write, and loses no word', () => {
  fc.assert(
    fc.property(mutatedPost, (post) => {
      expect(findFault(post)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});
