import { describe, expect, it } from 'vitest';
import { contentProblems } from './html.ts';

describe('the rules for the HTML of an entry', () => {
  it('finds nothing wrong with text, pictures and formulas', () => {
    const html =
      '<p>a <a href="mailto:a@b.example">b</a><img src="https://a.example/b.png" alt=""></p><math><mi>x</mi></math>';
    expect(contentProblems(html)).toEqual([]);
  });

  it.each([
    ['<a href="#a">b</a>', ['<a href> #a is no whole address']],
    [
      '<img srcset="/a.png 1x, https://a.example/a.png 2x">',
      ['<img srcset> /a.png is no whole address'],
    ],
    ['<script>a</script><style>b</style>', ['<script>', '<style>']],
    ['<iframe></iframe>', ['<iframe>']],
    ['<astro-island></astro-island>', ['<astro-island>']],
    ['<p onclick="a()" style="color: red">b</p>', ['<p onclick>', '<p style>']],
  ])('finds what does not work outside a page: %s', (html, problems) => {
    expect(contentProblems(html)).toEqual(problems);
  });
});
