import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directionOf, fill, tables, wordsFor } from '../../src/lib/words.ts';
import { en, type Words } from '../../src/lib/words/en.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const entries = (words: Words) => Object.entries(words) as [keyof Words, string][];

describe('the tables of words', () => {
  it('offers every language that has a file', () => {
    const files = readdirSync(new URL('../../src/lib/words/', import.meta.url));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(tables).sort());
  });

  it.each(Object.keys(tables))('says something under every key in %s', (language) => {
    const words = wordsFor(language);
    expect(Object.keys(words)).toEqual(Object.keys(en));
    expect(entries(words).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  it.each(Object.keys(tables))('names the same values as English in %s', (language) => {
    const other = entries(wordsFor(language)).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en[key]).join(),
    );
    expect(other).toEqual([]);
  });

  it('has no table that is a copy of another', () => {
    const texts = Object.values(tables).map((words) => words.notFoundText);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('wordsFor', () => {
  it('goes by the language and not by the region or the script', () => {
    expect(wordsFor('pt-BR').tags).toBe('Etiquetas');
    expect(wordsFor('zh-Hant-TW').footnotes).toBe('脚注');
  });

  it('knows a language under its former code', () => {
    expect(wordsFor('iw')).toBe(wordsFor('he'));
  });

  it('takes the language of the site for one it has no words in, and English after that', () => {
    expect(wordsFor('sv', 'de-AT').tags).toBe('Schlagwörter');
    expect(wordsFor('sv', 'fi').tags).toBe('Tags');
    expect(wordsFor('sv').tags).toBe('Tags');
  });
});

describe('fill', () => {
  it('puts each value in its place, wherever a language has it', () => {
    expect(fill(wordsFor('en'), 'page', { n: 2, total: 7 })).toBe('Page 2 of 7');
    expect(fill(wordsFor('ko'), 'page', { n: 2, total: 7 })).toBe('7쪽 중 2쪽');
  });

  it('leaves braces and dollars of a value alone', () => {
    expect(fill(wordsFor('en'), 'by', { authors: 'A. $& {n}' })).toBe('By A. $& {n}');
  });

  it('takes the values that the words name and no others', () => {
    // @ts-expect-error: `total` is missing.
    expect(fill(wordsFor('en'), 'page', { n: 2 })).toBe('Page 2 of {total}');
  });
});

describe('directionOf', () => {
  it.each(['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'ckb', 'az-Arab'])(
    'reads %s from the right',
    (language) => {
      expect(directionOf(language)).toBe('rtl');
    },
  );

  it.each(['en', 'vi', 'zh-TW', 'ja', 'az', 'ku-Latn', 'fa-Latn'])(
    'reads %s from the left',
    (language) => {
      expect(directionOf(language)).toBe('ltr');
    },
  );
});
