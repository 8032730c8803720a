import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe("Distill's elements", () => {
  it.each([
    [
      'citations stay',
      'By <d-cite key="a,b"></d-cite>, <d-cite key=c /> and <d-cite key=\'d\'> </d-cite>.',
      'By <d-cite key="a,b"></d-cite>, <d-cite key="c"></d-cite> and <d-cite key="d"></d-cite>.',
    ],
    ['keys lose their spaces', 'a<d-cite key="b, c"></d-cite>', 'a<d-cite key="b,c"></d-cite>'],
    [
      'text in a citation stands before it',
      'a <d-cite key="b">1</d-cite>',
      'a 1<d-cite key="b"></d-cite>',
    ],
    [
      'footnotes become one line, with what they hold',
      'a<d-footnote>\nOne *b* $x_{1}$ <d-cite key="c"></d-cite>\n\nTwo {d}\n</d-footnote> e',
      'a<d-footnote>One *b* $x_{1}$ <d-cite key="c"></d-cite> Two \\{d\\}</d-footnote> e',
    ],
    [
      'code stays to the letter',
      'a\n\n<d-code block language="python">\n# b\nx = {1: "<c>"}\n\ny = *z*\n</d-code>\n\nd',
      'a\n\n<d-code block language="python">\n# b\nx = {1: "<c>"}\n\ny = *z*\n</d-code>\n\nd',
    ],
    [
      'a block of code gets lines of its own',
      'a\n<d-code block>\n{b}\n</d-code>\nc',
      'a\n\n<d-code block>\n{b}\n</d-code>\n\nc',
    ],
    ['a formula stays in its line', 'a <d-math>x_{1}</d-math> b', 'a <d-math>x_{1}</d-math> b'],
    [
      'classes of layout stay',
      '<div class="l-page" markdown="1">\n*a*\n</div>',
      '<div class="l-page">*a*</div>',
    ],
    [
      'other elements are HTML',
      '<d-contents>\n<nav class="l-text">\n<a href="#b">b</a>\n</nav>\n</d-contents>\n\n<d-citation-list></d-citation-list>',
      '<d-contents>\n\n<nav class="l-text"><a href="#b">b</a></nav>\n\n</d-contents>\n\n<d-citation-list />',
    ],
    [
      'those of the first version have the names of the second',
      'a<dt-cite key="b"></dt-cite> <dt-fn>*c*</dt-fn>\n\n<dt-math block>\nd < e\n</dt-math>\n\n<dt-code block language="js">\nf = {}\n</dt-code>',
      'a<d-cite key="b"></d-cite> <d-footnote>*c*</d-footnote>\n\n<d-math block>\nd < e\n</d-math>\n\n<d-code block language="js">\nf = {}\n</d-code>',
    ],
    [
      'citations stay in captions',
      '{% include figure.liquid path="a.png" caption="By <d-cite key=\'b\'></d-cite>" %}',
      '<Figure src="a.png" alt="By">\n  By <d-cite key="b"></d-cite>\n</Figure>',
    ],
  ])('%s', (_what, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('a citation without a key is kept as code', () => {
    expect(convert('a <d-cite></d-cite>')).toMatchObject({
      mdx: 'a `<d-cite></d-cite>`',
      findings: ['1:3 html-unknown'],
    });
  });
});
