import { describe, expect, it } from 'vitest';
import { convert } from '../convert.ts';

describe('a frame', () => {
  it.each([
    [
      'of a file',
      '<iframe src="/assets/html/rate-curve_1.html" width="100%" height="500px" class="l-page rounded" frameborder=0></iframe>',
      '<Embed src="assets/html/rate-curve_1.html" title="rate curve 1" height="500px" class="l-page" />',
    ],
    [
      'of a video',
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/YO1USfn6sHY" allowfullscreen></iframe>',
      '<Embed src="https://www.youtube.com/embed/YO1USfn6sHY" title="A video on YouTube" ratio="560/315" />',
    ],
    [
      'of another site',
      '<iframe src="https://www.desmos.com/calculator/x"></iframe>',
      '<Embed src="https://www.desmos.com/calculator/x" title="A page of desmos.com" />',
    ],
    ['as an object', '<object data="a.html">no</object>', '<Embed src="a.html" title="a" />'],
  ])('%s is an Embed with a title', (_, html, mdx) => {
    expect(convert(html)).toMatchObject({ mdx, findings: ['1:1 title-chosen'] });
  });

  it('keeps its title and takes the caption around or below it', () => {
    const frame = '<iframe title="T" src="a.html"></iframe>';
    const mdx = '<Embed src="a.html" title="T" caption="A *b* $x$" />';
    expect(convert(`${frame}\n<div class="caption">A <em>b</em> $x$</div>`)).toMatchObject({
      mdx,
      findings: [],
    });
    expect(convert(`<figure>${frame}<figcaption>A *b* $x$</figcaption></figure>`)).toMatchObject({
      mdx,
      findings: [],
    });
  });

  it('leaves a caption with a citation where it is', () => {
    const html =
      '<iframe title="T" src="a.html"></iframe>\n<div class="caption">A <d-cite key="b"></d-cite></div>';
    expect(convert(html).mdx).toBe(
      '<Embed src="a.html" title="T" />\n\n<div class="caption">A <d-cite key="b"></d-cite></div>',
    );
  });

  it('whose file is missing is a marked box', () => {
    expect(convert('<iframe src="missing.html" title="T"></iframe>')).toMatchObject({
      mdx: '<MissingFigure src="missing.html" alt="T" />',
      findings: ['1:1 file-missing'],
    });
  });

  it('of what cannot be framed is a link', () => {
    expect(convert('<iframe src="/assets/a b.pdf" title="T [1]"></iframe>')).toMatchObject({
      mdx: '[T \\[1\\]](</assets/a b.pdf>)',
      findings: ['1:1 html-frame'],
      images: ['assets/a b.pdf'],
    });
  });

  it('whose address is Liquid, or that has none, stays visible', () => {
    expect(convert(`<iframe src="{{ '/a.html' | relative_url }}"></iframe>`).findings).toEqual([
      '1:1 liquid-unknown',
    ]);
    expect(convert('<iframe srcdoc="a"></iframe>')).toMatchObject({
      mdx: '`<iframe srcdoc="a"></iframe>`',
      findings: ['1:1 html-frame'],
    });
  });
});
