import { describe, expect, it } from 'vitest';
import { texToText } from '../../src/lib/tex/plain-text.ts';

describe('a formula as plain text', () => {
  it.each([
    ['\\alpha \\to x_1', 'α→x1'],
    ['x^2 + y', 'x2+y'],
    ['\\text{if } x', 'if x'],
    ['\\sin x', 'sinx'],
    ['\\mathbb{R}', 'R'],
    ['a < b', 'a<b'],
    ['\\foo', '\\foo'],
    ['', ''],
  ])('of %j is %j', (tex, text) => {
    expect(
      texToText(tex)
        .normalize('NFKC')
        .replace(/\u00a0/g, ' '),
    ).toBe(text);
  });
});
