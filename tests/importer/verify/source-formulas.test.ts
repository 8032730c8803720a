import { expect, it } from 'vitest';
import { takeFormulas } from '../../../src/importer/verify/source-formulas.ts';

it('a block of its own lines is a formula, however many blank lines are in it', () => {
  const { formulas } = takeFormulas('$$\n\na\n\n\n$$\n\nText\n\n$$\nb\n$$\n\nand $$c$$.\n');
  expect(formulas.map((tex) => tex.trim())).toEqual(['a', 'b', 'c']);
});
