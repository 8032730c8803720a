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
      '<p class="x">\ntext\n\n{% include figure.liquid path="a.png" %}\n</p>',
      '<div class="x">\n\ntext\n\n<Figure src="a.png" />\n\n</div>',
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
      `<details open title='a"b'>c</details>`,
      `<details open title='a"b'>c</details>`,
    ],
    ['<center> is a style', '<center>a</center>', '<div style="text-align: center">a</div>'],
    [
      '<font> is a span',
      'a <font color="red" size=5>b</font>',
      'a <span style="color: red; font-size: x-large">b</span>',
    ],
    [
      'attributes of older HTML are styles, and the style wins',
      '<table border=1 bgcolor="#eee" align=center width=50%><tr><td align=right style="text-align: left" nowrap>a</td></tr></table>',
      '<table style="background: #eee; margin-inline: auto; width: 50%">\n<tr>\n<td style="text-align: left; white-space: nowrap">a</td>\n</tr>\n</table>',
    ],
    [
      'what Distill widens is not centred by its margins',
      '<div class="l-page" style="margin: auto; color: red">a</div>\n\n<div class="l-body l-page" style="margin-left: auto">b</div>',
      '<div class="l-page" style="color: red">a</div>\n\n<div class="l-body l-page">b</div>',
    ],
    [
      'other margins stay',
      '<div style="margin: auto">a</div>',
      '<div style="margin: auto">a</div>',
    ],
    [
      'an image in a cell stays one',
      '<table><tr><td><img src="a.png" width=50%></td></tr></table>',
      '<table>\n<tr>\n<td><img src="/a.png" width="50%" /></td>\n</tr>\n</table>',
    ],
    [
      'a paragraph that nothing closes ends at a blank line',
      '<p class="x">one\ntwo\n\n**three**',
      '<p class="x">one two</p>\n\n**three**',
    ],
    ['references of characters stay', 'a &lt;b&gt; &amp; &nbsp;c', 'a &lt;b&gt; &amp; &nbsp;c'],
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

  it('that is never closed ends where the element around it does', () => {
    expect(convert('<div class="a"><div class="b">\n\n*c*\n\n</section>\n')).toEqual({
      mdx: '<div class="a">\n\n<div class="b">*c*</div>\n\n</div>',
      findings: ['1:1 html-unbalanced', '1:16 html-unbalanced', '5:1 html-unbalanced'],
      images: [],
    });
  });

  it('in a line ends with the element around it', () => {
    expect(convert('<b>bold <i>it</b></i> after')).toMatchObject({
      mdx: '<b>bold <i>it</i></b> after',
      findings: ['1:9 html-unbalanced', '1:18 html-unbalanced'],
    });
  });

  it('may have Liquid with quotes in its attributes', () => {
    expect(convert('<a href="{{ "/a" | relative_url }}">b</a>')).toMatchObject({
      mdx: `<a href='{{ "/a" | relative_url }}'>b</a>`,
      findings: ['1:1 liquid-unknown'],
    });
  });

  it('has an id of its own: the second of a text is left out', () => {
    expect(
      convert('<p id="a">b</p>\n\n<img id="a" src="c.png">\n\n<p id="d e">f</p>'),
    ).toMatchObject({
      mdx: '<p id="a">b</p>\n\n<Figure src="c.png" />\n\nf',
      findings: ['3:1 html-attribute', '5:1 html-attribute'],
    });
  });

  it('that marks a place and is never closed holds nothing', () => {
    expect(clean('<a name="a">\n\nb\n\n<a id="c">d <a href="e">f</a>')).toBe(
      '<a name="a" />\n\nb\n\n<a id="c" />d <a href="e">f</a>',
    );
  });
});
