import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '../../src/lib/feeds/feed-html.ts';

const colors = { ink: '#21231f' };

const svg = (content: string) =>
  `<div class="drawing"><div class="picture"><svg width="9" height="8" class="drawn">${content}</svg></div><details class="drawing-source drawing-aside"><summary>Source</summary><pre>a</pre></details></div>`;

describe('a drawing in a feed', () => {
  it('is an image with its words, in fixed colours', () => {
    const html = toFeedHtml(
      svg(
        '<title id="t">A</title><desc id="d">B.</desc><path fill="var(--ink)" stroke="light-dark(red, color-mix(in oklab, red 60%, var(--ink)))"></path>',
      ),
      'https://example.org/',
      colors,
    );
    const [, source = '', rest] =
      /^<div><div><img src="([^"]*)"(.*)><\/div><\/div>$/.exec(html) ?? [];
    expect(rest).toBe(' alt="A. B." width="9" height="8"');
    expect(decodeURIComponent(source)).toBe(
      'data:image/svg+xml,<svg width="9" height="8" class="drawn"><title id="t">A</title><desc id="d">B.</desc><path fill="#21231f" stroke="red"></path></svg>',
    );
  });

  it('that only a page can draw is its source', () => {
    const html = toFeedHtml(
      '<mermaid-drawing><div class="drawing"><div class="picture"></div><details class="drawing-source" open><summary>Source</summary><pre>a</pre></details></div></mermaid-drawing>',
      'https://example.org/',
      colors,
    );
    expect(html).toBe('<div><div></div><pre>a</pre></div>');
  });
});
