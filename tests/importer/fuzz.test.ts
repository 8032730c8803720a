import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault } from './fuzz/check-import.ts';
import { constructs } from './fuzz/constructs.ts';
import { mutatedPost } from './fuzz/mutated-posts.ts';

describe('an import', () => {
  it.each(constructs)('keeps the words of %j', (construct) => {
    expect(findFault(construct)).toBeUndefined();
  });

  // Each of these once made MDX that nobody could read.
  it.each([
    ['a backtick finds a partner in code behind it', '`a\n\nb ` and {c} `d`{#e}'],
    ['a dollar stands before a formula', '$\\\\(a\\\\) and $b$'],
    ['code in a table has a pipe', '| a | b |\n|---|---|\n| {{ c.d | filter: "e" }} | f |'],
    ['code is within code', '<d-code block><d-code block>\na\n</d-code>\n\nb'],
    ['code goes on in a quotation', '<d-code block>\n> a\n> </d-code>\n>\n> b'],
    [
      'a footnote holds a list and code',
      '<d-footnote>1. a\n\n   ```\n   b\n   ```\n\n</d-footnote>',
    ],
  ])('keeps all where %s', (_, post) => {
    expect(findFault(post)).toBeUndefined();
  });

  // `npm run test:long` tries 2,000 others.
  it('makes MDX of what nobody would write, and loses no word', () => {
    fc.assert(
      fc.property(mutatedPost, (post) => {
        expect(findFault(post)).toBeUndefined();
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
