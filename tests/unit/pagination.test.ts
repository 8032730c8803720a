import { describe, expect, it } from 'vitest';
import { pageHref, pageSegment, pageTrail, paginate } from '../../src/lib/pagination.ts';

describe('a list in pages', () => {
  it('has a shorter last page', () => {
    expect(paginate(['a', 'b', 'c'], 2)).toEqual([
      { items: ['a', 'b'], current: 1, total: 2 },
      { items: ['c'], current: 2, total: 2 },
    ]);
  });

  it('has no empty page behind a full one', () => {
    expect(paginate(['a', 'b'], 2)).toHaveLength(1);
  });

  it('has one page if it is empty', () => {
    expect(paginate([], 2)).toEqual([{ items: [], current: 1, total: 1 }]);
  });

  it('has its first page at its own address', () => {
    expect([1, 2].map(pageSegment)).toEqual([undefined, 'page/2']);
    expect([0, 1, 2, 3].map((number) => pageHref('/notes/blog/', number, 2))).toEqual([
      undefined,
      '/notes/blog/',
      '/notes/blog/page/2/',
      undefined,
    ]);
  });
});

describe('the numbers of a pagination', () => {
  it.each([
    [1, 1, '1'],
    [1, 4, '1 2 3 4'],
    [1, 9, '1 2 3 4 … 9'],
    [2, 7, '1 2 3 4 5 6 7'],
    [3, 9, '1 2 3 4 5 6 … 9'],
    [4, 9, '1 2 3 4 5 6 7 8 9'],
    [5, 20, '1 … 4 5 6 7 8 … 20'],
    [20, 20, '1 … 19 20'],
  ])('on page %i of %i are %s', (current, total, shown) => {
    expect(
      pageTrail(current, total)
        .map((number) => number ?? '…')
        .join(' '),
    ).toBe(shown);
  });
});
