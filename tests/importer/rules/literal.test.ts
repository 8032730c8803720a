import { describe, expect, it } from 'vitest';
import { clean } from '../convert.ts';

describe('where kramdown reads no Markdown, its marks are text', () => {
  it.each([
    [
      'between nomarkdown',
      'a {::nomarkdown}*b* [c](d) `e` $f$ {: .g}{:/} *h*',
      'a \\*b\\* [c&#93;(d) \\`e\\` $f$ \\{: .g\\} *h*',
    ],
    [
      'between nomarkdown on lines of their own',
      '{::nomarkdown}\n<b>*c*</b>\n{:/nomarkdown}\n\n*d*',
      '<b>\\*c\\*</b>\n\n\n*d*',
    ],
    [
      'in an element that says so',
      '<div markdown="0">\n**a**\n# b\n1. c\n- ![d](e)\n</div>',
      '<div>\n\n\\*\\*a\\*\\*\n\\# b\n1\\. c\n\\- ![d&#93;(e)\n\n</div>',
    ],
    [
      'in elements for code',
      '<code>{a} *b* <i>_c_</i></code> <kbd>*</kbd> <samp>~~d~~</samp> <b>*e*</b>',
      '<code>\\{a\\} \\*b\\* <i>\\_c\\_</i></code> <kbd>\\*</kbd> <samp>\\~\\~d\\~\\~</samp> <b>*e*</b>',
    ],
    [
      'and stay as they are where they mean nothing',
      '<code>a_b[0] ~5 $6 1...2 -c \\d #e</code>',
      '<code>a_b[0] ~5 $6 1...2 -c \\d #e</code>',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});
