import { describe, expect, it } from 'vitest';
import { toSearchDocument, type SearchRecord } from '../../src/integrations/search-document.ts';

const page: SearchRecord = { path: '/x/', title: 'A title', lang: 'en', tags: [] };

describe('the page that Pagefind reads', () => {
  it('has in its head what the site knows of a post', () => {
    const post: SearchRecord = {
      ...page,
      title: 'What $& "is" <b> & 記憶',
      lang: 'ja',
      tags: ['a, b', 'C++'],
      date: { iso: '2026-01-08', written: '2026年1月8日' },
    };
    expect(toSearchDocument('<html><head><title>T</title></head></html>', post)).toBe(
      '<html><head>' +
        '<meta data-pagefind-meta="title[content]" content="What $&amp; &quot;is&quot; <b> &amp; 記 憶">' +
        '<meta data-pagefind-filter="language[content]" content="ja">' +
        '<meta data-pagefind-filter="tag[content]" content="a, b">' +
        '<meta data-pagefind-filter="tag[content]" content="C++">' +
        '<meta data-pagefind-meta="date[content]" content="2026年1月8日">' +
        '<meta data-pagefind-filter="year[content]" content="2026">' +
        '<meta data-pagefind-sort="date[content]" content="2026-01-08">' +
        '<title>T</title></head></html>',
    );
  });

  it('has characters apart in its text, and its tags as they were', () => {
    const html = `<h2 id="記憶" title='x > 記憶'>記憶の<b>回路</b></h2>`;
    expect(toSearchDocument(html, page)).toBe(
      `<h2 id="記憶" title='x > 記憶'>記 憶 の<b>回 路</b></h2>`,
    );
  });

  it('has the heads of columns apart', () => {
    expect(toSearchDocument('<th>one</th><th>two</th>', page)).toBe('<th>one </th><th>two </th>');
  });
});
