import { describe, expect, it } from 'vitest';
import { renderTitle } from '../../src/markdown/title.ts';

describe('a title', () => {
  it.each([
    ['Plain: words', 'Plain: words', 'Plain: words', false],
    ['From `a < b` on', 'From <code>a &#x3C; b</code> on', 'From a < b on', false],
    ['Q & A <b>', 'Q &#x26; A &#x3C;b>', 'Q & A <b>', false],
    ['For $5 and $10', 'For $5 and $10', 'For $5 and $10', false],
    ['2 * 3 * 4', '2 * 3 * 4', '2 * 3 * 4', false],
    ['# of spikes', '# of spikes', '# of spikes', false],
    ['1. First', '1. First', '1. First', false],
    ['[a](b) and ![c](d)', '[a](b) and ![c](d)', '[a](b) and ![c](d)', false],
    ['It\'s "so" -- yes', 'It\'s "so" -- yes', 'It\'s "so" -- yes', false],
    [String.raw`\$x\$`, '$x$', '$x$', false],
    ['{a}', '{a}', '{a}', false],
  ])('keeps %j', (raw, html, text, math) => {
    expect(renderTitle(raw)).toMatchObject({ raw, html, text, math });
  });

  it('renders formulas, and reads them as Unicode', () => {
    const { html, text, math } = renderTitle('Neuro $\\to$ AI, $$\\alpha_1$$ and `x`');
    expect(text).toBe('Neuro → AI, α1 and x');
    expect(math).toBe(true);
    expect(html).toMatch(
      /^Neuro <span class="katex">.*<\/span> AI, <span class="katex">.* and <code>x<\/code>$/,
    );
    expect(html.match(/<math /g)).toHaveLength(2);
  });

  it('tells of a formula that KaTeX cannot read', () => {
    expect(() => renderTitle('a $\\foo$')).toThrow('Undefined control sequence: \\foo');
  });
});
