import { describe, expect, it } from 'vitest';
import { distinctSlugs, fileSlug, HeadingIds, slugify } from '../../src/lib/slugs.ts';

describe('ids of headings', () => {
  const idsOf = (...headings: string[]) => {
    const ids = new HeadingIds();
    return headings.map((heading) => ids.next(heading));
  };

  it.each([
    ['1. Applied AI (Neuro \\to AI)', '1-applied-ai-neuro-to-ai'],
    ['Überblick', 'überblick'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['a & b', 'a--b'],
    ['snake_case', 'snake_case'],
    ['?', 'section'],
  ])('keep what kramdown keeps of %j', (heading, id) => {
    expect(idsOf(heading)).toEqual([id]);
  });

  it('are numbered when they repeat, and never given twice', () => {
    expect(idsOf('a', 'A', 'a!', 'a-1')).toEqual(['a', 'a-1', 'a-2', 'a-1-1']);
  });

  it('leave an id alone that the writer gave', () => {
    const ids = new HeadingIds();
    ids.reserve('a');
    expect(ids.next('a')).toBe('a-1');
  });
});

describe('slugify', () => {
  it.each([
    ['Machine Learning', 'machine-learning'],
    ['  C++ & C#  ', 'c-c'],
    ['Thần kinh', 'thần-kinh'],
    ['a_b', 'a-b'],
    ['!', ''],
  ])('makes of %j the end of an address', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('distinctSlugs', () => {
  it('gives no slug twice, and the plainest name the plainest slug', () => {
    expect(Object.fromEntries(distinctSlugs(['C++', 'C', 'C#', 'D', '+']))).toEqual({
      C: 'c',
      'C#': 'c-2',
      'C++': 'c-3',
      D: 'd',
      '+': 'other',
    });
  });
});

describe('fileSlug', () => {
  it('takes accents off so that an address is easy to type', () => {
    expect(fileSlug('Über die Größe: naïve Café')).toBe('uber-die-große-naive-cafe');
    expect(fileSlug('中文 标题')).toBe('中文-标题');
  });
});
