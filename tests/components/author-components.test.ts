import { describe, expect, it } from 'vitest';
import Callout from '../../src/components/mdx/Callout.astro';
import Col from '../../src/components/mdx/Col.astro';
import Details from '../../src/components/mdx/Details.astro';
import Figure from '../../src/components/mdx/Figure.astro';
import InlineImage from '../../src/components/mdx/InlineImage.astro';
import Quote from '../../src/components/mdx/Quote.astro';
import Row from '../../src/components/mdx/Row.astro';
import { renderComponent } from './render.ts';

describe('<Figure>', () => {
  const src = 'https://images.example/a.png';

  it('of a URL is a lazy image under a caption', async () => {
    const slots = { caption: 'A <em>map</em>' };
    const html = await renderComponent(Figure, { props: { src, alt: 'A map' }, slots });
    expect(html).toMatch(/^<figure/);
    expect(html).toContain(`src="${src}"`);
    expect(html).toContain('alt="A map"');
    expect(html).toContain('loading="lazy"');
    expect(html).toMatch(/<figcaption[^>]*>A <em>map<\/em><\/figcaption>/);
  });

  it('without a caption has no empty line for it', async () => {
    const html = await renderComponent(Figure, { props: { src, alt: '' } });
    expect(html).not.toContain('figcaption');
    expect(html).toMatch(/<img[^>]* alt(?:="")?[ >]/);
  });

  it('that is seen at once is fetched at once', async () => {
    const html = await renderComponent(Figure, { props: { src, alt: '', loading: 'eager' } });
    expect(html).toContain('loading="eager"');
    expect(html).toContain('fetchpriority="high"');
  });

  it('that is zoomable is a link to its picture', async () => {
    const zoomed = await renderComponent(Figure, { props: { src, alt: 'A', zoomable: true } });
    expect(zoomed).toMatch(new RegExp(`<zoom-image.*<a[^>]* href="${src}"`));
    const plain = await renderComponent(Figure, { props: { src, alt: 'A', zoomable: false } });
    expect(plain).not.toContain('<a');
  });
});

describe('<Row>', () => {
  it('with a caption is one figure', async () => {
    const slots = { default: '<p>one</p>', caption: 'Both' };
    const html = await renderComponent(Row, { slots });
    expect(html).toMatch(/^<figure.*<p>one<\/p>.*<figcaption[^>]*>Both<\/figcaption> ?<\/figure>$/);
  });

  it('without one is no figure', async () => {
    const html = await renderComponent(Row, { slots: { default: '<p>one</p>' } });
    expect(html).not.toContain('<figure');
    expect(html).toContain('<p>one</p>');
  });

  it('holds columns', async () => {
    const html = await renderComponent(Col, { props: { span: 8 }, slots: { default: 'wide' } });
    expect(html).toMatch(/>\s*wide\s*</);
  });
});

describe('<Details>', () => {
  it('is folded, with its line and its text', async () => {
    const slots = { summary: 'The <b>line</b>', default: '<p>The text</p>' };
    const html = await renderComponent(Details, { slots });
    expect(html).toMatch(/<details[^>]*>\s*<summary[^>]*>.*The <b>line<\/b>.*<\/summary>/);
    expect(html).toContain('<p>The text</p>');
    expect(html).not.toMatch(/<details[^>]* open/);
  });

  it('can be open from the start and bear an id', async () => {
    const html = await renderComponent(Details, { props: { open: true, id: 'more' } });
    expect(html).toMatch(/<details[^>]* open/);
    expect(html).toContain('id="more"');
  });
});

describe('<Callout>', () => {
  it('is a note with its title above its text', async () => {
    const slots = { title: 'Mind <b>this</b>', default: '<p>The text</p>' };
    const html = await renderComponent(Callout, { props: { type: 'warning', id: 'a' }, slots });
    expect(html).toMatch(/^<div id="a" class="callout warning[^"]*" role="note"/);
    expect(html).toMatch(/Mind <b>this<\/b>.*<p>The text<\/p>/);
  });
});

describe('<Quote>', () => {
  it('is a figure with its source below', async () => {
    const slots = { cite: 'Ada', default: '<p>Words</p>' };
    const html = await renderComponent(Quote, { slots });
    expect(html).toMatch(/^<figure.*<blockquote[^>]*>\s*<p>Words<\/p>.*<figcaption[^>]*>.*Ada/);
  });
});

describe('an image within text', () => {
  it('stays in its line', async () => {
    const props = { src: 'https://images.example/a.png', alt: 'A' };
    const html = await renderComponent(InlineImage, { props });
    expect(html).not.toContain('<figure');
    expect(html).toContain('alt="A"');
  });
});
