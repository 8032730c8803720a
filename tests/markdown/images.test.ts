import { describe, expect, it } from 'vitest';
import { compile, errorOf, fixtureContext, toHtml } from '../helpers/compile.ts';
import { importsOf } from '../helpers/render-module.ts';

const notFound = (place: string, src: string, places: string) =>
  `content/posts/post.mdx:${place} [image-missing]
  The image ${src} does not exist. It was looked for at ${places}.
  Put the file at one of these places, or correct the path; upper and lower case count.`;

describe('the source of an image', () => {
  it.each([
    ['beside the post', 'beside.png', '{./beside.png}'],
    ['in a folder beside the post', 'figures/with%20space.png', '{./figures/with space.png}'],
    ['with a dot', './beside.png', '{./beside.png}'],
    ['from content/', 'assets/img/brain.png', '{../assets/img/brain.png}'],
    ['from content/ with a slash', '/assets/img/brain.png', '{../assets/img/brain.png}'],
    ['in public/', '/served.png', '"/served.png"'],
    ['anywhere on the web', 'https://example.org/a.png', '"https://example.org/a.png"'],
  ])('may be %s', async (_where, src, found) => {
    expect(await toHtml(`<Figure src="${src}" alt="" />`)).toBe(`<Figure src=${found} alt="" />`);
  });

  it('is looked for beside the post before it is looked for in content/', async () => {
    expect(
      await toHtml('<Figure src="img/brain.png" alt="" />', { file: '../assets/post.mdx' }),
    ).toBe('<Figure src={./img/brain.png} alt="" />');
  });

  it('is imported once, however often it is used, and noted for the cache', async () => {
    const { code, facts } = await compile(
      '<Figure src="beside.png" alt="" />\n\na ![b](./beside.png) and <img src="/assets/img/brain.png" alt="" />',
    );
    expect(importsOf(code).filter((source) => source.endsWith('.png'))).toEqual([
      './beside.png',
      '../assets/img/brain.png',
    ]);
    expect(facts.images.map((image) => image.slice(fixtureContext.content.length + 1))).toEqual([
      'posts/beside.png',
      'assets/img/brain.png',
    ]);
  });
});

describe('an image that does not exist', () => {
  it.each([
    ['<Figure src="no.png" alt="" />', '1:1', 'no.png', 'content/posts/no.png and content/no.png'],
    ['text ![a](no.png)', '1:6', 'no.png', 'content/posts/no.png and content/no.png'],
    ['![a](no.png)', '1:1', 'no.png', 'content/posts/no.png and content/no.png'],
    ['![a][b]\n\n[b]: no.png', '1:1', 'no.png', 'content/posts/no.png and content/no.png'],
    ['a <img src="no.png" alt="" />', '1:3', 'no.png', 'content/posts/no.png and content/no.png'],
    [
      '<Figure src="/img/no.png" alt="" />',
      '1:1',
      '/img/no.png',
      'content/img/no.png and public/img/no.png',
    ],
  ])('fails the build: %j', async (markdown, place, src, places) => {
    expect(await errorOf(markdown)).toBe(
      `1 problem in your content:\n\n${notFound(place, src, places)}`,
    );
  });

  it('fails the build when it is a file of another kind', async () => {
    expect(await errorOf('a\n\n<Figure src="assets/data.csv" alt="" />')).toBe(
      `1 problem in your content:

content/posts/post.mdx:3:1 [image-missing]
  assets/data.csv is not an image that a page can show.
  Use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file.`,
    );
  });
});

describe('an image of Markdown', () => {
  it('is a figure if it is alone in its paragraph, and its title is the caption', async () => {
    expect(await toHtml('![A *brain*](beside.png "A **map** of \\"it\\"")')).toBe(
      '<Figure src={./beside.png} alt="A brain"><slot name="caption">A <strong>map</strong> of “it”</slot></Figure>',
    );
  });

  it('stays in the line within text', async () => {
    expect(await toHtml('a ![b](beside.png "c") d')).toBe(
      '<p>a <InlineImage src={./beside.png} alt="b" title="c" /> d</p>',
    );
    expect(await toHtml('![a](beside.png) ![b](/served.png)')).toBe(
      '<p><InlineImage src={./beside.png} alt="a" /> <InlineImage src="/served.png" alt="b" /></p>',
    );
  });

  it('may be defined elsewhere', async () => {
    expect(await toHtml('![a][B]\n\nc ![d][b]\n\n[b]: beside.png "T *t*"')).toBe(
      '<Figure src={./beside.png} alt="a"><slot name="caption">T <em>t</em></slot></Figure>\n' +
        '<p>c <InlineImage src={./beside.png} alt="d" title="T *t*" /></p>',
    );
  });

  it('is treated alike when it is written as HTML', async () => {
    expect(await toHtml('a <img src="beside.png" alt="b" width="40" />')).toBe(
      '<p>a <InlineImage src={./beside.png} alt="b" width="40" /></p>',
    );
    expect(await toHtml('a <img src="/served.png" alt="b" />')).toBe(
      '<p>a <img src="/served.png" alt="b" /></p>',
    );
  });
});
