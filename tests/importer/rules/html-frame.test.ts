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

  it.each([
    ['<center>\n', '\u200B\n</center>'],
    ['<div style="text-align: center">', '</div>'],
    ['<p align="center">\n', '\n</p>'],
    ['<figure>', '</figure>'],
  ])('is one in what only centres it, and has the caption below: %s', (before, after) => {
    const frame = '<iframe title="T" src="a.html"></iframe>';
    expect(convert(`${before}${frame}${after}\n<div class="caption">A</div>`)).toMatchObject({
      mdx: '<Embed src="a.html" title="T" caption="A" />',
      findings: [],
    });
  });

  it.each([
    ['style="position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden"', '16/9'],
    ['style="position:relative;padding-top:75%"', '100/75'],
    ['class="embed-responsive embed-responsive-4by3"', '4/3'],
    ['class="ratio ratio-21x9"', '21/9'],
  ])('has the shape of the box around it: %s', (look, ratio) => {
    const frame =
      '<iframe title="T" src="a.html" width="640" height="360" style="position: absolute"></iframe>';
    expect(convert(`<div ${look}>\n${frame}\n</div>`)).toMatchObject({
      mdx: `<Embed src="a.html" title="T" ratio="${ratio}" />`,
      findings: [],
    });
  });

  it('keeps what else is around it', () => {
    const frame = '<iframe title="T" src="a.html"></iframe>';
    expect(convert(`<div class="x">${frame}</div>`).mdx).toContain('<div class="x">');
    expect(convert(`<center>${frame} B</center>`).mdx).toContain('B');
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

  it('whose address is a page is a link that MDX reads', () => {
    const { mdx } = convert('<object data="data:text/html,<b>x</b>" title="T"></object>');
    expect(mdx).toBe('[T](<data:text/html,%3Cb%3Ex%3C/b%3E>)');
  });
});
