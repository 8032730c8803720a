import { describe, expect, it } from 'vitest';
import { initialOf, isEmoji, shortName } from '../../src/lib/icon-sign.ts';

describe('an icon', () => {
  it.each(['🧠', '⚛️', '⚛', '👩‍🔬', '👍🏽', '🇩🇪', '1️⃣'])('can be the emoji %s', (text) => {
    expect(isEmoji(text)).toBe(true);
  });

  it.each(['', 'a', '1', '🧠🧠', '🧠 a', 'icon.svg', '∑'])('is no emoji: "%s"', (text) => {
    expect(isEmoji(text)).toBe(false);
  });

  it.each([
    ['Folia', 'en', 'F'],
    ['“the” notes', 'en', 'T'],
    ['istanbul', 'tr', 'İ'],
    ['é', 'fr', 'É'],
    ['脑与机器', 'zh', '脑'],
    ['ملاحظات', 'ar', 'م'],
    ['7 notes', 'en', '7'],
    ['!', 'en', undefined],
  ])('can be the first letter of "%s"', (title, lang, letter) => {
    expect(initialOf(title, lang)).toBe(letter);
  });
});

it.each([
  ['Folia', 'Folia'],
  ['Notes on Brains and Machines', 'Notes on'],
  ['Neurowissenschaften heute', 'Neurowissenschaften'],
  ['A b c d e f g', 'A b c d e f'],
])('the short name of "%s" is "%s"', (title, name) => {
  expect(shortName(title)).toBe(name);
});
