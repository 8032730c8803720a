import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('a drawing stays on one line, its names as SVG has them, its text no Markdown', () => {
  const svg = `<svg viewBox="0 0 9 9">

  <!-- c -->
  <g stroke-width=2><path d="M0 0
    L9 9"></path><text>a_b *c* {d}</text></g>
</svg>`;
  expect(clean(svg)).toBe(
    '<svg viewBox="0 0 9 9">  <g stroke-width="2"><path d="M0 0 L9 9" /><text>a&#95;b &#42;c&#42; &#123;d&#125;</text></g> </svg>',
  );
  expect(clean('a <svg><use xlink:href="#g"/></svg> b')).toBe(
    'a <svg><use xlink:href="#g" /></svg> b',
  );
});

it('a drawing with a program in it stays visible', () => {
  expect(convert('<svg><script>a()</script></svg>').findings).toEqual(['1:1 html-unknown']);
});

it('code in <pre> is a fence', () => {
  expect(clean('<pre><code class="language-python">a &lt; b\n  **c**</code></pre>')).toBe(
    '```python\na < b\n  **c**\n```',
  );
  expect(clean('<pre>\n a\n\n b\n</pre>')).toBe('```text\n a\n\n b\n```');
});

it('<pre> with elements keeps them, and its lines', () => {
  expect(clean('<pre>\n a <b>x</b> & *c*\n\n\t{d}\n- e\n</pre>')).toBe(
    '<pre> a <b>x</b> & \\*c\\*\n&nbsp;\n&nbsp;&nbsp;&nbsp;&nbsp;\\{d\\}\n&#45; e</pre>',
  );
});

it('<pre> with elements loses the indentation of its item', () => {
  expect(clean('- a\n\n  <pre>b\n    <i>c</i></pre>')).toBe(
    '- a\n\n  <pre>b\n  &nbsp;&nbsp;<i>c</i></pre>',
  );
});

it('<pre> with elements stands alone, behind text and in a quotation too', () => {
  expect(clean('> a <pre>b <i>c</i>\n> d</pre> e\n> : f')).toBe(
    '> a\n>\n> <pre>b <i>c</i>\n> d</pre>\n>\n> e\n> : f',
  );
});

it('<pre> in a quotation is a fence without its marks', () => {
  expect(clean('> <pre>\n> a\n> </pre>')).toBe('> ```text\n> a\n> ```');
});

it('a tag that JSX cannot name is kept as code', () => {
  expect(convert('<pre>a <b</pre>')).toMatchObject({
    mdx: '`<pre>a <b</pre>`',
    findings: ['1:1 html-unknown'],
  });
});

it('<pre> with a line of tags alone has its lines broken by tags', () => {
  expect(clean('<pre>a\n<span class="b">\n c</span></pre>')).toBe(
    '<pre>a<br /><span class="b"><br />&nbsp;c</span></pre>',
  );
});
