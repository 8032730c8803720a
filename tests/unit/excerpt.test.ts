import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/lib/excerpt.ts';

describe('an excerpt', () => {
  it.each([
    ['one two three', 'en', 3, 'one two three'],
    ['one two three.', 'en', 3, 'one two three.'],
    ['one two three', 'en', 2, 'one two…'],
    ['one – two, “three”', 'en', 2, 'one – two, “…'],
    ["Don't stop now", 'en', 2, "Don't stop…"],
    ['我们研究大脑的结构', 'zh', 2, '我们研究…'],
    ['الدماغ عضو معقد', 'ar', 2, 'الدماغ عضو…'],
    ['  spaces around ', 'en', 5, 'spaces around'],
    ['', 'en', 5, ''],
  ])('of %j in %s has %d words: %j', (text, language, words, expected) => {
    expect(excerpt(text, language, words)).toBe(expected);
  });
});
