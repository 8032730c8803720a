import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/importer/language.ts';
import { placeTexts } from '../../src/importer/place-texts.ts';
import { readSourceSite } from '../../src/importer/read-source-site.ts';
import { folderWith } from './site-folder.ts';

const vietnamese =
  'Tôi viết ở đây về mạng nơ-ron và về những gì chúng ta có thể học được từ bộ não. Bài này giải thích vì sao một nơ-ron phát xung, và nhiễu ảnh hưởng thế nào đến thời điểm của các xung đó. Sau đó chúng ta sẽ xem một ví dụ nhỏ với dữ liệu thật.';
const english =
  'Here I write about networks of neurons and about what we may learn from the brain. This text explains why a neuron fires, and how noise changes the times of its spikes. After that we look at a small example with real data, and at what it does not tell us.';

describe('the language of a text', () => {
  it.each([
    ['ko', '이 글은 뉴런에 대한 Transformer 모델의 짧은 설명입니다.'],
    ['ja', 'この記事ではニューロンについて説明します。'],
    ['zh', '本文介绍神经元的基本模型。'],
    ['he', 'זהו טקסט קצר על נוירונים.'],
    ['el', 'Ένα μικρό κείμενο.'],
    ['vi', vietnamese],
    ['en', english],
    [undefined, 'Kurz.'],
    [undefined, '```python\nprint("한국어")\n```\n'],
    [undefined, ''],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not that of its code, formulas and tags', () => {
    const code =
      '```js\n// 이 글은 뉴런에 대한 설명입니다\n```\n<script>/* 설명 */</script> $설명$ {{ 설명 }}';
    expect(detectLanguage(`${code}\n${english}`)).toBe('en');
  });
});

function place(files: Record<string, string>, lang = 'en') {
  const root = folderWith(files);
  const site = { permalink: '/blog/:year/:title/', timezone: 'UTC', lang };
  return Object.fromEntries(
    placeTexts(readSourceSite(root).documents, site).map(({ document, added, findings }) => [
      document.file,
      { added, findings: findings.map(({ id }) => id) },
    ]),
  );
}

describe('a text in another language than the site', () => {
  const text = (body: string, matter = '') => `---\ntitle: T\n${matter}---\n${body}\n`;

  it('says so, and is joined with its translation', () => {
    expect(
      place({
        '_posts/en/2024-01-02-a.md': text(english),
        '_posts/vi/2024-01-02-a.md': text(vietnamese),
        '_posts/cs/2024-01-03-b.md': text(english),
        '_posts/2024-01-04-c.md': text(english, 'ref: c\n'),
        '_posts/2024-01-04-c-vi.md': text(vietnamese, 'ref: c\nlang: vi\n'),
      }),
    ).toEqual({
      '_posts/2024-01-04-c-vi.md': { added: { translation_key: 'posts/c' }, findings: [] },
      '_posts/2024-01-04-c.md': { added: { translation_key: 'posts/c' }, findings: [] },
      '_posts/cs/2024-01-03-b.md': { added: {}, findings: [] },
      '_posts/en/2024-01-02-a.md': {
        added: { translation_key: 'posts/2024-01-02-a' },
        findings: [],
      },
      '_posts/vi/2024-01-02-a.md': {
        // Two texts cannot have one address; the first one keeps it.
        added: { lang: 'vi', translation_key: 'posts/2024-01-02-a', published: false },
        findings: ['language-set', 'address-taken'],
      },
    });
  });

  it('has its own address in a site of several languages, and is not in the menu', () => {
    const config =
      'permalink: /blog/:year/:title/\nlanguages: [en-us, he-il]\ndefault_lang: en-us\n';
    expect(
      place({
        '_config.yml': config,
        '_pages/en-us/a.md': text('A', 'permalink: /a/\nnav: true\n'),
        '_pages/he-il/a.md': text('B', 'permalink: /a/\nnav: true\n'),
      }),
    ).toEqual({
      '_pages/en-us/a.md': { added: { translation_key: 'pages/a' }, findings: [] },
      '_pages/he-il/a.md': {
        added: { nav: false, lang: 'he-IL', translation_key: 'pages/a', permalink: '/he-il/a/' },
        findings: ['language-set'],
      },
    });
  });
});
