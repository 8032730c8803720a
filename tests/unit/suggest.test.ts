import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/lib/suggest.ts';

const known = ['title', 'tags', 'src', 'description', 'Figure'];

describe('findNearest', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['tag', 'tags'],
    ['scr', 'src'],
    ['descripton', 'description'],
    ['figure', 'Figure'],
    ['desc', undefined],
    ['x', undefined],
    ['author', undefined],
  ])('takes %j for %j', (name, nearest) => {
    expect(findNearest(name, known)).toBe(nearest);
  });

  it('takes the nearer of two', () => {
    expect(findNearest('categorie', ['categories', 'category'])).toBe('categories');
  });
});
