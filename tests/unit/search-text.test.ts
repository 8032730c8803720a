import { describe, expect, it } from 'vitest';
import {
  closeUp,
  markTerms,
  readExcerpt,
  spaceOut,
  toSearchTerm,
  type TextPiece,
} from '../../src/lib/search-text.ts';

/** Pieces as text, what matches in brackets. */
function show(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

describe('characters of scripts without spaces', () => {
  it.each([
    ['東京大学', '東 京 大 学'],
    ['ニューロン、発火。', 'ニ ュ ー ロ ン 、 発 火 。'],
    ['発火とGPUの話', '発 火 と GPU の 話'],
    ['叫“神经”的', '叫 “ 神 经 ” 的'],
    ['図（GPU）', '図 （GPU）'],
    ['か\u3099', 'か\u3099'],
    ['ที่นี่', 'ที่ นี่'],
    ['서울 대학교', '서울 대학교'],
    ['plain words, x² = y', 'plain words, x² = y'],
  ])('stand alone in the index: %s', (text, spaced) => {
    expect(spaceOut(text)).toBe(spaced);
  });

  it.each([
    ['東 京 大 学', '東京大学'],
    ['発 火 と GPU の 話', '発火と GPU の話'],
    ['叫 “ 神 经 ” 的', '叫“神经”的'],
    ['私 は <mark>東</mark> <mark>京</mark> 大', '私は<mark>東</mark><mark>京</mark>大'],
    ['の <mark>GPU</mark> の', 'の <mark>GPU</mark> の'],
    ['間. 眠 る 。 朝', '間. 眠る。朝'],
    ['Sums ∑n\u200Bn', 'Sums ∑nn'],
    ['two words', 'two words'],
  ])('are together again for the reader: %s', (spaced, text) => {
    expect(closeUp(spaced)).toBe(text);
  });
});

describe('a query', () => {
  it.each([
    [' neuron ', 'neuron'],
    ['"two words"', '"two words"'],
    ['大学', '"大 学"'],
    ['学', '学'],
    ['GPU 大学', 'GPU 大 学'],
    ['東京 大学', '東 京 大 学'],
  ])('%s is asked as %s', (input, term) => {
    expect(toSearchTerm(input)).toBe(term);
  });
});

describe('an excerpt', () => {
  it('is text: markup of a page stays text', () => {
    expect(readExcerpt('a <mark>&lt;b&gt;</mark> &lt;img onerror=x&gt;')).toEqual([
      { text: 'a ', marked: false },
      { text: '<b>', marked: true },
      { text: ' <img onerror=x>', marked: false },
    ]);
  });

  it.each([
    ['<mark>東</mark> <mark>京</mark> 大 学', '[東京]大学'],
    ['<mark>two</mark> <mark>words</mark>', '[two] [words]'],
    ['a note . And <mark>more</mark> .', 'a note. And [more].'],
    ['call .then and .5', 'call .then and .5'],
    ['', ''],
  ])('reads well: %s', (html, shown) => {
    expect(show(readExcerpt(html))).toBe(shown);
  });
});

describe('a title', () => {
  it.each([
    ['Neurons and a neuron', 'neuron', '[Neurons] and a [neuron]'],
    ['Interneurons', 'neuron', 'Interneurons'],
    ['Größe in C++', 'größe c++', '[Größe] in [C]++'],
    ['記憶の回路', '回路', '記憶の[回路]'],
    ['GPUの話', 'gpu', '[GPU]の話'],
    ['A title', '…', 'A title'],
    ['A title', '', 'A title'],
  ])('%s for %s', (title, query, shown) => {
    expect(show(markTerms(title, query))).toBe(shown);
  });
});
