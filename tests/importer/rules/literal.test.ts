import { describe, expect, it } from 'vitest';
import { clean } from '../convert.ts';

describe('where kramdown reads no Markdown, its marks are text', () => {
  it.each([
    [
      'between nomarkdown',
      'a {::nomarkdown}*b* [c](d) `e` $f$ {: .g}{:/} *h*',
      'a \\*b\\* &#91;c&#93;(d) \\`e\\` $f$ \\{: .g\\} *h*',
    ],
    [
      'between nomarkdown on lines of their own',
      '{::nomarkdown}\n<b>*c*</b>\n{:/nomarkdown}\n\n*d*',
      '<b>\\*c\\*</b>\n\n\n*d*',
    ],
    [
      'in an element that says so',
      '<div markdown="0">\n**a**\n# b\n1. c\n- ![d](e)\n</div>',
      '<div>\n\n\\*\\*a\\*\\*\n\\# b\n1\\. c\n\\- !&#91;d&#93;(e)\n\n</div>',
    ],
    [
      'in elements for code',
      '<code>{a} *b* <i>_c_</i></code> <kbd>*</kbd> <samp>~~d~~</samp> <b>*e*</b>',
      '<code>\\{a\\} \\*b\\* <i>\\_c\\_</i></code> <kbd>\\*</kbd> <samp>\\~\\~d\\~\\~</samp> <b>*e*</b>',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});
