import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

describe('<Math>', () => {
  it('shows the TeX that KaTeX cannot read, on a line of its own or within one', async () => {
    const tex = String.raw`\enclose{circle}{x < y} &amp; \`a\` \${b}`;
    expect(await toHtml(`<Math source="${tex}" />`)).toBe(
      String.raw`<TexBlock tex="\enclose{circle}{x &lt; y} &amp; \`a\` \${b}" label="TeX of a formula that cannot be shown" />`,
    );
    expect(await toHtml('So <Math source="\\nope" /> holds.', { lang: 'de' })).toBe(
      String.raw`<p>So <TexText tex="\nope" label="TeX einer Formel, die sich nicht anzeigen lässt" /> holds.</p>`,
    );
  });

  it('is a formula like any other if KaTeX can read it', async () => {
    expect(await toHtml('So <Math source="x^2" /> holds.')).toBe(
      '<p>So <math>x^2</math> holds.</p>',
    );
    expect(await toHtml('$\\def\\nope{x}$\n\n<Math source="\\nope" />')).toContain(
      '<math display>\\nope</math>',
    );
  });

  it('has a number like any other, too', async () => {
    const markdown =
      '<Math source="\\begin{equation}a\\label{eq:a}\\end{equation}" />\n\nBy \\eqref{eq:a}.';
    expect(await toHtml(markdown)).toContain('<a href="#eq:a" data-preview>(1)</a>');
  });

  it('leaves the Math of JavaScript alone', async () => {
    expect(await toHtml('So {`${Math.max(1, 2)}`} <Math source="\\nope" />')).toContain(
      'So 2 <TexText',
    );
  });

  it('names what it takes where something is wrong', async () => {
    expect(await errorOf('<Math tex="x" />')).toBe(
      [
        '2 problems in your content:',
        '',
        'content/posts/post.mdx:1:1 [component-prop]',
        '  <Math> needs the prop "source".',
        '  Add "source": TeX.',
        '',
        'content/posts/post.mdx:1:7 [component-prop]',
        '  <Math> has no prop "tex".',
        '  It takes: source.',
      ].join('\n'),
    );
  });

  it('does not save a formula between dollars', async () => {
    expect(await errorOf('$\\nope$ <Math source="\\nope" />')).toContain('[math-katex]');
  });
});
