import { expect, it } from 'vitest';
import { canonicalLanguage, languageName } from '../../src/lib/languages.ts';

it.each([
  ['zh-cn', 'zh-CN'],
  ['PT-br', 'pt-BR'],
  ['not a tag', undefined],
  ['english', undefined],
])('the tag %s is written %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
});

it.each([
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
  ['qaa', 'Qaa'],
])('the language %s calls itself %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});
