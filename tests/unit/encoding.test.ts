import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/lib/encoding.ts';

describe('decodeUtf8', () => {
  it('reads UTF-8 and leaves a byte order mark in its place', () => {
    expect(decodeUtf8('a', Buffer.from('\uFEFFé 日本 \uFFFD'))).toEqual({
      text: '\uFEFFé 日本 \uFFFD',
    });
  });

  it.each([['Latin-1', Buffer.from('a\nCafé', 'latin1'), 2, 4]])(
    'says where %s begins',
    (_name, bytes, line, column) => {
      expect(decodeUtf8('content/posts/a.mdx', bytes)).toEqual({
        problem: {
          id: 'file-encoding',
          file: 'content/posts/a.mdx',
          line,
          column,
          message: 'The file is not in UTF-8: here is a byte that stands for no character.',
          remedy: 'Save it in your editor with the encoding UTF-8.',
        },
      });
    },
  );

  it.each([
    ['with a mark', Buffer.from('\uFEFFé', 'utf16le')],
    ['without one', Buffer.from('---', 'utf16le')],
    ['in the other order', Buffer.from('\0-\0-', 'latin1')],
  ])('names UTF-16 %s', (_name, bytes) => {
    expect(decodeUtf8('content/posts/a.mdx', bytes)).toEqual({
      problem: {
        id: 'file-encoding',
        file: 'content/posts/a.mdx',
        line: 1,
        column: 1,
        message: 'The file is in UTF-16, and Folia reads UTF-8.',
        remedy: 'Save it in your editor with the encoding UTF-8.',
      },
    });
  });
});
