import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/lib/external/charset.ts';
import { readPage } from '../../src/lib/external/page.ts';

describe('a page', () => {
  it('says its title, description, language and length', () => {
    expect(
      readPage(`<!doctype html><html lang="pt-br"><head><title>A &amp; B | Lab</title>
        <meta name="Description" content=" In
        short "><meta property="og:title" content="A &amp; B"><meta property="og:description" content="other"></head>
        <body><nav><p>Home</p></nav><article><h1>A</h1><p>one two</p><script>x()</script></article><p>Imprint</p></body></html>`),
    ).toEqual({ title: 'A & B', description: 'In short', lang: 'pt-BR', words: 3 });
  });

  it.each([
    ['<title> A\n b </title><svg><title>C</title></svg>', { title: 'A b' }],
    ['<svg><title>C</title></svg>', {}],
    ['<meta property="og:title" content=""><title>A</title>', { title: 'A' }],
    ['<meta property="og:description" content="D">', { description: 'D' }],
    ['<html lang="not a language">', {}],
    ['<main>a b c</main><p>d</p>', { words: 3 }],
    ['<main>a b c</main><article>d</article>', { words: 1 }],
    ['<main>a b c</main><article>d</article><article>e</article>', { words: 3 }],
    ['<div>a</div><p>b c</p><p>d</p>', { words: 3 }],
    ['<article>神経科学の話</article>', { words: 4 }],
    ['', {}],
  ])('may say less: %s', (html, facts) => {
    const nothing = { title: undefined, description: undefined, lang: undefined, words: undefined };
    expect(readPage(html)).toEqual({ ...nothing, ...facts });
  });
});

describe('the encoding of a text', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

  it.each([
    ['UTF-8 if nothing names it', Buffer.from('é'), '', 'é'],
    ['that of the server', latin('é'), 'text/xml; charset=ISO-8859-1', 'é'],
    [
      'that of the server before that of the document',
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?>é'),
      'text/xml; charset="utf-8"',
      '<?xml version="1.0" encoding="iso-8859-1"?>é',
    ],
    [
      'that of the XML declaration',
      latin(`<?xml version="1.0" encoding='windows-1252'?>é`),
      'text/xml',
      `<?xml version="1.0" encoding='windows-1252'?>é`,
    ],
    ['that of the page', latin('<meta charset=latin1>é'), 'text/html', '<meta charset=latin1>é'],
    [
      'that of an older page',
      latin('<meta http-equiv="a" content="text/html; charset=latin1">é'),
      'text/html',
      '<meta http-equiv="a" content="text/html; charset=latin1">é',
    ],
    ['that of the byte order mark', utf16('é'), 'text/xml; charset=utf-8', 'é'],
    ['without the mark of UTF-8', Buffer.from('\uFEFFé'), '', 'é'],
    ['UTF-8 if nobody knows the one named', Buffer.from('é'), 'text/xml; charset=klingon', 'é'],
    [
      'UTF-8 if the document claims to be what it cannot be',
      Buffer.from('<?xml version="1.0" encoding="UTF-16"?>é'),
      '',
      '<?xml version="1.0" encoding="UTF-16"?>é',
    ],
    ['Japanese', Buffer.from([0x94, 0x5d]), 'text/html; charset=Shift_JIS', '脳'],
  ])('is %s', (_which, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });
});
