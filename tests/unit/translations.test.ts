import { describe, expect, it } from 'vitest';
import { findTranslationClashes, groupTranslations } from '../../src/lib/translations.ts';

const text = (file: string, lang: string, translationKey?: string) => ({
  file,
  lang,
  translationKey,
  places: translationKey === undefined ? {} : { translation_key: { line: 4, column: 18 } },
});

describe('translations', () => {
  it('are the texts with one key, by their languages; a text without a key is none', () => {
    const groups = groupTranslations([
      text('a.mdx', 'vi', 'maps'),
      text('b.mdx', 'en'),
      text('c.mdx', 'de', 'maps'),
      text('d.mdx', 'en', 'sleep'),
    ]);
    expect([...groups].map(([key, group]) => [key, ...group.map(({ file }) => file)])).toEqual([
      ['maps', 'c.mdx', 'a.mdx'],
      ['sleep', 'd.mdx'],
    ]);
  });

  it('in one language exclude each other', () => {
    const texts = [
      text('content/posts/karten.mdx', 'de', 'maps'),
      text('content/posts/maps.mdx', 'en', 'maps'),
      text('content/posts/karten-2.mdx', 'de', 'maps'),
      text('content/pages/schlaf.mdx', 'de', 'sleep'),
      text('content/posts/other.mdx', 'de'),
      text('content/posts/another.mdx', 'de'),
    ];
    expect(findTranslationClashes(texts)).toEqual([
      {
        id: 'translation-clash',
        file: 'content/posts/karten-2.mdx',
        line: 4,
        column: 18,
        message:
          'content/posts/karten-2.mdx and content/posts/karten.mdx have the translation_key "maps" and the same language, de.',
        remedy: 'Give one of them another "lang", or another translation_key.',
      },
    ]);
  });
});
