import { describe, expect, it } from 'vitest';
import { clean } from '../convert.ts';

describe('text', () => {
  it.each([
    [
      'braces and angles are escaped',
      'All {x | x > 0} and <3, a<b',
      'All \\{x | x > 0\\} and \\<3, a\\<b',
    ],
    ['what is escaped stays so', String.raw`\{a\} \<b \$5 $6`, String.raw`\{a\} \<b \$5 $6`],
    [
      'a line that begins with import is text',
      'import this\n\nexport that',
      '&#105;mport this\n\n&#101;xport that',
    ],
    ['wherever it comes to stand', '<div>a</div> import b', '<div>a</div>\n\n&#105;mport b'],
    [
      'in an element',
      '<div>\n  import a\n\n  b\n</div>',
      '<div>\n\n&#105;mport a\n\n  b\n\n</div>',
    ],
    ['behind what is not seen', '{::nomarkdown}export a', '&#101;xport a'],
    ['but not within a line', '<code>import a</code>', '<code>import a</code>'],
    ['two backslashes at its end break a line', 'a\\\\\nb  \nc', 'a\\\nb  \nc'],
    [
      'abbreviations have their meaning with them',
      'HTML, XHTML and [HTML](a).\n\n*[HTML]: "Hyper" Text\n',
      '<abbr title=\'"Hyper" Text\'>HTML</abbr>, XHTML and [<abbr title=\'"Hyper" Text\'>HTML</abbr>](a).',
    ],
    ['important words are not', 'important', 'important'],
    ['one of several tildes strikes nothing through', 'H~2~O ~~a~~', 'H\\~2\\~O ~~a~~'],
    ['tildes that cannot pair stay', '~5 and ~6', '~5 and ~6'],
    ['a tilde alone stays', '~5 and ~~a~~\n\n~6', '~5 and ~~a~~\n\n~6'],
    [
      'angles around words are quotation marks',
      '<<a>> << b >> 1 << 2',
      '«a» «\u00A0b\u00A0» 1 \\<\\< 2',
    ],
    [
      'a backslash does not become part of an address',
      'https://example.org/{id}',
      'https://example.org/&#123;id&#125;',
    ],
    ['nor does it behind a bracket', '](https://example.org)<', '](https://example.org)&lt;'],
    ['a name in brackets is no citation', 'by [@ada], [a](b@c.org)', 'by [\\@ada], [a](b@c.org)'],
    [
      'lists, rules and headings stay',
      '---\n## H\ntext\n*   a\n*   b\n\n---',
      '---\n## H\ntext\n*   a\n*   b\n\n---',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});
