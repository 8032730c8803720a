import { describe, expect, it } from 'vitest';
import { parseGroup } from '../../src/markdown/citations/pandoc.ts';

describe('a group of citations', () => {
  it.each([
    ['@a', [{ id: 'a' }]],
    ['@a; @b_2:c/d-e', [{ id: 'a' }, { id: 'b_2:c/d-e' }]],
    ['see @a, p. 4', [{ id: 'a', prefix: 'see ', label: 'page', locator: '4' }]],
    ['@a, pp. 3-5, 7', [{ id: 'a', label: 'page', locator: '3-5, 7' }]],
    ['@a 33', [{ id: 'a', label: 'page', locator: '33' }]],
    ['@a, chap. IV', [{ id: 'a', label: 'chapter', locator: 'IV' }]],
    ['@a, § 2', [{ id: 'a', label: 'section', locator: '2' }]],
    ['@a, sec. 2 and on', [{ id: 'a', label: 'section', locator: '2', suffix: ' and on' }]],
    ['@a and elsewhere', [{ id: 'a', suffix: ' and elsewhere' }]],
    ['@a, in part', [{ id: 'a', suffix: ', in part' }]],
    ['@a, vivid pages', [{ id: 'a', suffix: ', vivid pages' }]],
    ['-@a', [{ id: 'a', 'suppress-author': true }]],
    [
      'as -@a, l. 2',
      [{ id: 'a', prefix: 'as ', 'suppress-author': true, label: 'line', locator: '2' }],
    ],
    ['@Ünal2000.', [{ id: 'Ünal2000', suffix: '.' }]],
  ])('is read as Pandoc reads it: %s', (source, items) => {
    expect(parseGroup(source)).toEqual({ items });
  });

  it.each([
    ['@a; and more', [{ id: 'a' }], 'without-key'],
    [
      '@a, @b',
      [
        { id: 'a', suffix: ', @b' },
        { id: 'b', prefix: ', ' },
      ],
      'two-keys',
    ],
  ])('tells what is wrong with %s', (source, items, mistake) => {
    expect(parseGroup(source)).toEqual({ items, mistake });
  });

  it.each(['a@b.org', 'no key', '@'])('is none: %s', (source) => {
    expect(parseGroup(source)).toBeUndefined();
  });
});
