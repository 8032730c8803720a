import { expect, it } from 'vitest';
import { clean } from '../convert.ts';

it('a comment stays one that readers do not see', () => {
  expect(clean('A\n\n<!-- draft: {a} <b> -->\n\nB')).toBe('A\n\n{/* draft: {a} <b> */}\n\nB');
});

it('a comment within text stays within it', () => {
  expect(clean('A <!-- one\n\ntwo --> B')).toBe('A {/* one two */} B');
});

it('a comment cannot end before its end', () => {
  expect(clean('<!-- a */ b -->')).toBe('{/* a * / b */}');
});
