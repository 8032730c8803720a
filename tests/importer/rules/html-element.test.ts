import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe('HTML', () => {
  it.each([
    ['void elements are closed', 'a<br>b <hr>', 'a<br />b\n\n<hr />'],
    [
      'elements in text stay there',
      'H<sub>2</sub>O and <a href=x>*b*</a>',
      'H<sub>2</sub>O and <a href="x">*b*</a>',
    ],
    ['a line break in an element in text goes', 'A <b>\nbold\n</b> word', 'A <b>bold</b> word'],
    ['a plain paragraph becomes Markdown', 'A\n<p>\n  one\n</p>\nB', 'A\n\none\n\nB'],
    [
      'a paragraph with a class stays',
      '<p class="note">one\ntwo</p>',
      '<p class="note">one two</p>',
    ],
    [
      'a block gets lines of its own',
      'A\n<div class="x">\n\n# H\n</div>\nB',
      'A\n\n<div class="x">\n\n# H\n\n</div>\n\nB',
    ],
    [
      'a paragraph that holds a block is none',
      '<p align="center">\n{% include figure.liquid path="a.png" %}\n</p>',
      '<div align="center">\n\n<Figure src="a.png" />\n\n</div>',
    ],
    [
      'end tags may be left out where HTML says so',
      '<ul><li>a<li>b</ul>',
      '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    ],
    [
      'tables stay together',
      '<table><tr><td>1</td><td>2</td></tr></table>',
      '<table>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>',
    ],
    ['markdown="1" goes', '<div markdown="1">*a*</div>', '<div>*a*</div>'],
    [
      'attributes may have no value, and quotes in it',
      `<video loop src='a"b.mp4'></video>`,
      `<video loop src='a"b.mp4' />`,
    ],
    [
      'a line break before an end tag does not escape it',
      '<p class="x">a\\\n</p>',
      '<p class="x">a</p>',
    ],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('with what a post cannot hold loses it', () => {
    expect(convert('<span onclick="go()" @x="1">a</span>')).toMatchObject({
      mdx: '<span>a</span>',
      findings: ['1:1 html-attribute', '1:1 html-attribute'],
    });
  });

  it('with a frame is kept and reported', () => {
    expect(convert('<iframe src="https://example.org" allowfullscreen></iframe>')).toMatchObject({
      mdx: '<iframe src="https://example.org" allowfullscreen />',
      findings: ['1:1 html-frame'],
    });
  });
});
