import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe('an HTML image by itself', () => {
  it.each([
    [
      'alone on its line',
      'Text:\n<img src="/assets/a.png" width=500 height=300>\nMore',
      'Text:\n\n<Figure src="assets/a.png" width="500" />\n\nMore',
    ],
    [
      'in a centred paragraph',
      '<p align="center">\n  <img src="a.png" width="60%">\n</p>',
      '<Figure src="a.png" width="60%" />',
    ],
    [
      'in <center>, its caption below',
      '<center><img src="a.png"><br><em>One</em> of $n$</center>',
      '<Figure src="a.png" alt="One of n">\n  *One* of $n$\n</Figure>',
    ],
    [
      'in a <figure> with its caption',
      '<figure class="l-page" id="f"><img src="a.png" alt="x"><figcaption>A <b>b</b></figcaption></figure>',
      '<Figure src="a.png" alt="x" class="l-page" id="f">\n  A **b**\n</Figure>',
    ],
    [
      'in a <div> with a caption',
      '<div class="fake-img l-body">\n<img src="a.png">\n<div class="caption">One</div>\n</div>',
      '<Figure src="a.png" alt="One" caption="One" class="l-body" />',
    ],
    [
      'in a <picture>',
      '<picture><source srcset="a-480.webp"><img src="a.png"></picture>',
      '<Figure src="a.png" />',
    ],
    [
      'that links to its own file',
      '<a href="big.jpg"><img src="small.jpg" alt="x"></a>',
      '<Figure src="big.jpg" alt="x" zoomable />',
    ],
    [
      'in a list item',
      '- a\n  <img src="a.png">\n- <img src="b.png">',
      '- a\n\n  <Figure src="a.png" />\n\n- <Figure src="b.png" />',
    ],
    [
      'with a style',
      '<img src="a.png" style="width: 50%; display: block; margin: 0 auto; border: 1px solid">',
      '<Figure src="a.png" width="50%" style="border: 1px solid" />',
    ],
  ])('%s is a figure', (_, html, mdx) => {
    expect(clean(html)).toBe(mdx);
  });

  it.each([
    ['in a line of text', 'See <img src="a.png"> there', 'See <img src="/a.png" /> there'],
    ['as small as a sign', '<img src="a.png" height=20>', '<img src="/a.png" height="20" />'],
    [
      'that links elsewhere',
      '<a href="https://example.org/"><img src="a.png"></a>',
      '<a href="https://example.org/"><img src="/a.png" /></a>',
    ],
  ])('%s is none', (_, html, mdx) => {
    expect(clean(html)).toBe(mdx);
  });

  it('loses what a figure cannot have, with a finding', () => {
    expect(convert('<img src="a.png" onclick="x()" style="float: left">')).toMatchObject({
      mdx: '<Figure src="a.png" />',
      findings: ['1:1 html-attribute', '1:1 html-attribute'],
    });
  });
});

describe('several HTML images', () => {
  it('are a row if they stand in a line, as wide together as they were', () => {
    expect(clean('<img src="a.png"> <img src="b.png">')).toBe(
      '<Row>\n<Figure src="a.png" />\n<Figure src="b.png" />\n</Row>',
    );
    expect(
      clean(
        '<p align="center">\n<img src="a.png" width="30%">\n<img src="b.png" width="30%">\n</p>',
      ),
    ).toBe('<Row>\n<Figure src="a.png" width="60%" />\n<Figure src="b.png" width="60%" />\n</Row>');
    expect(clean('<img src="a.png" width="60%">\n<img src="b.png" width="30%">')).toBe(
      '<Row>\n<Col span={8}>\n\n<Figure src="a.png" />\n\n</Col>\n\n<Col span={4}>\n\n<Figure src="b.png" />\n\n</Col>\n</Row>',
    );
  });

  it('wrap where they are wider than the text', () => {
    const images = ['a', 'b', 'c'].map((name) => `<img src="${name}.png" width="50%">`);
    expect(clean(images.join('\n'))).toMatch(/^<Row columns=\{2\}>\n<Figure src="a.png" \/>\n/);
  });

  it('below each other are figures, of which the last has the caption', () => {
    expect(clean('<img src="a.png">\n<img src="b.png">\n<div class="caption">B</div>')).toBe(
      '<Figure src="a.png" />\n\n<Figure src="b.png" alt="B" caption="B" />',
    );
  });

  it('of a lightbox are a gallery; what is missing stands below it', () => {
    const anchor = (name: string) =>
      `<a href="${name}.jpg" data-lightbox="x" data-title="${name}"><img src="${name}-s.jpg" width="33%"></a>`;
    const html = ['a', 'b', 'missing'].map(anchor).join('\n');
    expect(convert(html)).toMatchObject({
      mdx: '<Gallery>\n<Figure src="a.jpg" title="a" zoomable />\n<Figure src="b.jpg" title="b" zoomable />\n</Gallery>\n\n<MissingFigure src="missing.jpg" title="missing" zoomable />',
      findings: ['3:1 image-missing'],
    });
  });
});

it('a Markdown image by itself that is missing has a marked box', () => {
  expect(convert('![a *b*](missing.png "T")')).toMatchObject({
    mdx: '<MissingFigure src="missing.png" alt="a *b*" title="T" />',
    findings: ['1:1 image-missing'],
  });
});
