import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedValues } from '../../src/lib/feeds/drawing-image.ts';
import { toFeedHtml } from '../../src/lib/feeds/feed-html.ts';

const styles = ['src/styles/tokens.css', 'src/components/mdx/drawing.css']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** `light-dark(a, b)` of each custom property. */
const tokens = [...styles.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
  ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
);

const svg = (content: string) =>
  `<div class="drawing"><div class="picture"><svg width="9" height="8" class="drawn">${content}</svg></div><details class="drawing-source drawing-aside"><summary>Source</summary><pre>a</pre></details></div>`;

describe('a drawing in a feed', () => {
  it('is an image with its words, in fixed colours', () => {
    const html = toFeedHtml(
      svg(
        '<title id="t">A</title><desc id="d">B.</desc><path fill="var(--ink)" stroke="light-dark(red, color-mix(in oklab, red 60%, var(--ink)))"></path>',
      ),
      'https://example.org/',
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
    );
    expect(html).toBe('<div><div></div><pre>a</pre></div>');
  });

  it('has the colours of the light theme', () => {
    const light = Object.fromEntries(tokens.map((token) => [token.name, token.light]));
    const colors = Object.entries(feedValues).filter(([, value]) => value.startsWith('#'));
    expect(Object.fromEntries(colors.map(([name]) => [name, light[name]]))).toEqual(
      Object.fromEntries(colors),
    );
  });
});

describe('the colours of series', () => {
  const paper = tokens.find(({ name }) => name === '--paper');
  const series = tokens.filter(({ name }) => name.startsWith('--series-'));

  it('are eight', () => {
    expect(series).toHaveLength(8);
  });

  it.each(series)('stand out from the page by 3:1: $name', ({ light, dark }) => {
    expect(contrast(light, paper?.light ?? '')).toBeGreaterThan(3);
    expect(contrast(dark, paper?.dark ?? '')).toBeGreaterThan(3);
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
