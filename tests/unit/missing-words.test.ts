import { describe, expect, it } from 'vitest';
import { missingWordsNotices } from '../../src/lib/missing-words.ts';

const notice = (lang: string, standIn: string, files: string) =>
  `Folia has no words in the language "${lang}": dates are in it, buttons and labels are in "${standIn}". It is the language of ${files}.`;

describe('missingWordsNotices', () => {
  it('names each language without words once, with all its texts', () => {
    const texts = [
      { file: 'content/posts/a.mdx', lang: 'fi' },
      { file: 'content/posts/b.mdx', lang: 'de-AT' },
      { file: 'content/pages/c.mdx', lang: 'fi' },
      { file: 'content/news/d.mdx', lang: 'la' },
    ];
    expect(missingWordsNotices(texts, 'de')).toEqual([
      notice('fi', 'de', 'content/posts/a.mdx and content/pages/c.mdx'),
      notice('la', 'de', 'content/news/d.mdx'),
    ]);
  });

  it('names that of the site once, whose texts need not be named, and English stands in', () => {
    const texts = [
      { file: 'content/posts/a.mdx', lang: 'fi' },
      { file: 'content/posts/b.mdx', lang: 'sv' },
    ];
    expect(missingWordsNotices(texts, 'fi')).toEqual([
      notice('fi', 'en', 'content/site.yaml'),
      notice('sv', 'en', 'content/posts/b.mdx'),
    ]);
  });
});
