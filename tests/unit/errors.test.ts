import { describe, expect, it } from 'vitest';
import {
  ContentError,
  ContentErrors,
  formatPlace,
  type ContentProblem,
} from '../../src/lib/errors.ts';

const problem = (file: string, line?: number, column?: number): ContentProblem => ({
  id: 'image-missing',
  file,
  line,
  column,
  message: 'It is not there.\nNot at all.',
  remedy: 'Put it there.',
});

describe('an error of content', () => {
  it('says where, what and what to do', () => {
    const error = new ContentError(problem('a.mdx', 3, 7));
    expect(error.message).toBe(
      'a.mdx:3:7 [image-missing]\n  It is not there.\n  Not at all.\n  Put it there.',
    );
    // Astro prints a heading for a stack, and every line of it.
    expect(error.stack).toBe('');
  });

  it('comes with all others, sorted by file, line and column', () => {
    const { message, problems } = new ContentErrors([
      problem('b.mdx', 10, 1),
      problem('b.mdx', 9, 2),
      problem('b.mdx', 9, 1),
      problem('b.mdx'),
      problem('a.mdx', 20),
    ]);
    expect(problems.map(formatPlace)).toEqual([
      'a.mdx:20',
      'b.mdx',
      'b.mdx:9:1',
      'b.mdx:9:2',
      'b.mdx:10:1',
    ]);
    expect(message).toMatch(/^5 problems in your content:\n\na\.mdx:20 \[image-missing\]\n {2}It/);
  });

  it('counts one as one', () => {
    expect(new ContentErrors([problem('a.mdx')]).message).toMatch(/^1 problem in your content:\n/);
  });
});
