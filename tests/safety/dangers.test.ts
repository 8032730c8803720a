import { describe, expect, it } from 'vitest';
import { findDangers } from './dangers.ts';
import { htmlPayloads } from './payloads.ts';

describe('the check for what could run', () => {
  it('sees no danger in what pages hold', () => {
    const page =
      '<p class="a" style="text-align: center">x <a href="/blog/" rel="me">y</a> <img src="data:image/png;base64,AA==" alt=""></p>' +
      '<svg viewBox="0 0 1 1"><path d="M0 0"/><a href="https://example.org"><text>x</text></a></svg>';
    expect(findDangers(page)).toEqual([]);
  });

  // A few are harmless by themselves: they need what stands around them in a page, or another reader of HTML.
  const breaksOut = /^["'`]|^<title>|^<noscript>|^<scr<|<mglyph>|^<body|<img\/|<svg\//;
  it.each(htmlPayloads.filter((payload) => !breaksOut.test(payload)))(
    'sees the one in %s',
    (payload) => {
      expect(findDangers(payload)).not.toEqual([]);
    },
  );
});
