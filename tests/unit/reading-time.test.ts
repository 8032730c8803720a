import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/lib/reading-time.ts';

const load = { words: 0, symbols: 0, codeWords: 0 };

describe('reading time', () => {
  it.each([
    ['nothing', {}, 'en', 1],
    ['a short text', { words: 100 }, 'en', 1],
    ['a text of ten minutes', { words: 2380 }, 'en', 10],
    ['an English of some region', { words: 2380 }, 'en-GB', 10],
    ['as many words of German', { words: 2380 }, 'de', 13],
    ['as many words of Chinese', { words: 2380 }, 'zh-Hant', 14],
    ['a language that was not measured', { words: 2380 }, 'vi', 12],
    ['formulas', { symbols: 500 }, 'en', 2],
    ['code', { codeWords: 476 }, 'de', 2],
    ['all of it', { words: 238, symbols: 250, codeWords: 238 }, 'en', 3],
  ])('of %s', (_what, parts, language, minutes) => {
    expect(readingMinutes({ ...load, ...parts }, language)).toBe(minutes);
  });
});
