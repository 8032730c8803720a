import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('slides of pictures are a gallery', () => {
  const slide = (content: string) => `<swiper-slide>${content}</swiper-slide>`;
  const html = `<swiper-container keyboard="true">\n${slide('{% include figure.liquid path="a.png" %}')}\n${slide('<img src="b.png">')}\n</swiper-container>\n<div class="caption">Both</div>`;
  expect(clean(html)).toBe(
    '<Gallery caption="Both">\n<Figure src="a.png" />\n<Figure src="b.png" />\n</Gallery>',
  );
});

it('other slides stand below each other', () => {
  const html =
    '<swiper-container><swiper-slide>a</swiper-slide><swiper-slide>*b*</swiper-slide></swiper-container>';
  expect(convert(html)).toMatchObject({ mdx: 'a\n\n*b*', findings: ['1:1 html-unknown'] });
});

it('two pictures under a slider are compared', () => {
  const html =
    '<img-comparison-slider>\n{% include figure.liquid path="a.png" alt="A" slot="first" %}\n<img slot="second" src="b.png">\n</img-comparison-slider>';
  expect(clean(html)).toBe('<Compare before="a.png" after="b.png" before_alt="A" />');
});

it('a comparison of which a picture is missing stands below each other', () => {
  const html =
    '<img-comparison-slider>\n<img slot="first" src="a.png">\n\n<img slot="second" src="missing.png">\n</img-comparison-slider>';
  expect(convert(html)).toMatchObject({
    mdx: '<Figure src="a.png" />\n\n<MissingFigure src="missing.png" />',
    findings: ['1:1 html-unknown', '4:1 image-missing'],
  });
});
