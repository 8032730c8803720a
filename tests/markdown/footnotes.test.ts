import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

const reference = (name: string, n: number, id = name) =>
  `<sup><a href="#fn:${name}" id="fnref:${id}" data-footnote-ref aria-describedby="footnote-label">${n}</a></sup>`;
const back = (id: string, label: string, text = '↩') =>
  `<a href="#fnref:${id}" data-footnote-backref aria-label="${label}" class="data-footnote-backref">${text}</a>`;

describe('footnotes', () => {
  it('have the ids of kramdown and labels for the ear', async () => {
    expect(await toHtml('a[^1] b[^note]\n\n[^note]: Two.\n[^1]: One.')).toBe(
      `<p>a${reference('1', 1)} b${reference('note', 2)}</p>
<Previews />
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
<ol>
<li id="fn:1">
<p>One. ${back('1', 'Back to reference 1')}</p>
</li>
<li id="fn:note">
<p>Two. ${back('note', 'Back to reference 2')}</p>
</li>
</ol>
</section>`,
    );
  });

  it('have a way back to each of several references, each with a label of its own', async () => {
    const html = await toHtml('a[^1] b[^1]\n\n[^1]: One.');
    expect(html).toContain(`<p>a${reference('1', 1)} b${reference('1', 1, '1-2')}</p>`);
    expect(html).toContain(back('1', 'Back to reference 1'));
    expect(html).toContain(back('1-2', 'Back to reference 1-2', '↩<sup>2</sup>'));
  });

  it.each([
    ['de', 'Fußnoten', 'Zurück zu Verweis 1'],
    ['pt-BR', 'Notas de rodapé', undefined],
    ['sv', 'Footnotes', 'Back to reference 1'],
  ])('speak the language of the post: %s', async (lang, heading, label) => {
    const html = await toHtml('a[^1]\n\n[^1]: One.', { lang });
    expect(html).toContain(`id="footnote-label">${heading}</h2>`);
    if (label) expect(html).toContain(`aria-label="${label}"`);
  });

  it('speak the language of the site where there are no words in that of the post', async () => {
    const html = await toHtml('a[^1]\n\n[^1]: One.', { lang: 'sv', settings: { lang: 'de' } });
    expect(html).toContain('id="footnote-label">Fußnoten</h2>');
  });

  it('are not shown if nothing refers to them', async () => {
    expect(await toHtml('a\n\n[^1]: One.')).toBe('<p>a</p>');
  });

  it('are checked like any other text', async () => {
    expect(await errorOf('a[^1]\n\n[^1]: {n}')).toContain(
      'content/posts/post.mdx:3:7 [mdx-expression]',
    );
  });
});
