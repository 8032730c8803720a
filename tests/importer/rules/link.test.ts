import { expect, it } from 'vitest';
import { clean } from '../convert.ts';

it('an address in angle brackets becomes a link', () => {
  expect(clean('See <https://example.org/a_b> or <ada@example.org>.')).toBe(
    'See [https://example.org/a\\_b](https://example.org/a_b) or [ada@example.org](mailto:ada@example.org).',
  );
});

it('the address of a link is not taken for text', () => {
  const markdown = 'A [link](https://example.org/$a/b_c$ "T $1") and [x](<a b>)';
  expect(clean(markdown)).toBe(markdown);
});
