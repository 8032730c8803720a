import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

describe('<MissingFigure>', () => {
  it('looks for no image, and takes its caption from the prop or from between its tags', async () => {
    expect(await toHtml('<MissingFigure src="lost.png" alt="a" caption="*b*, $x$" />')).toContain(
      '<MissingFigure src="lost.png" alt="a"><slot name="caption"><em>b</em>, ',
    );
    expect(await toHtml('<MissingFigure src="lost.png">\n  *b*\n</MissingFigure>')).toBe(
      '<MissingFigure src="lost.png"><slot name="caption"><em>b</em></slot></MissingFigure>',
    );
  });

  it('is counted with the figures, so that what refers to it stays right', async () => {
    const html = await toHtml(
      '<MissingFigure id="a" src="lost.png" />\n\n<Figure id="b" src="beside.png" alt="" />\n\n<Ref to="a" />, <Ref to="b" />',
    );
    expect(html).toMatch(/href="#a"[^>]*>Figure\u00A01<.*href="#b"[^>]*>Figure\u00A02</);
  });

  it('leaves an image that is missing elsewhere an error', async () => {
    expect(
      await errorOf('<MissingFigure src="lost.png" />\n\n<Figure src="lost.png" alt="" />'),
    ).toContain('content/posts/post.mdx:3:1 [image-missing]');
  });
});
