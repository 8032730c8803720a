import { describe, expect, it } from 'vitest';
import { clean } from '../convert.ts';

describe('code', () => {
  it.each([
    ['in a block', '```html\n<br> {a} $5$ {% x %} <!-- c -->\n```'],
    ['between tildes', '~~~\n{a}\n~~~'],
    ['in text', 'Write `<br> {a} $5$` or ``a ` {b}``.'],
    ['in a list item', '- One\n\n  ```\n  {a}\n    <b>\n  ```\n\n- Two'],
    ['in a quotation', '> ```\n> {a}\n> ```'],
    ['in a quotation within one', '> > ```\n> > > {a}\n> > ```\n> b'],
    ['in a quotation without blanks', '>> ```\n>> {a}\n>> ```'],
  ])('%s stays as it is', (_, markdown) => {
    expect(clean(markdown)).toBe(markdown);
  });

  it.each([
    ['in a block', '```\n{% raw %}\n{{ a }}\n{% endraw %}\n```', '```\n{{ a }}\n```'],
    ['in text', 'Say `{% raw %}{{ a }}{% endraw %}`.', 'Say `{{ a }}`.'],
  ])('loses the tags that keep Liquid away: %s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('that is indented gets a fence, since MDX knows none without', () => {
    expect(clean('a\n\n    {b}\n\n      <c>\n\nd')).toBe('a\n\n```\n{b}\n\n  <c>\n```\n\nd');
  });

  it.each([
    ['a list', '- a\n  b\n\n    c\n\n    d'],
    ['a footnote', '[^1] a\n\n[^1]: b\n\n    c'],
    ['a list below text', 'a\n- b\n\n    c'],
    ['a definition', 'a\n: b\n\n    c'],
    ['a paragraph', 'a\n    b'],
  ])('is not what is indented in %s', (_, markdown) => {
    expect(clean(markdown)).toBe(markdown);
  });

  it('that nothing closes ends with the post', () => {
    expect(clean('```js\n{a}')).toBe('```js\n{a}\n```');
  });

  it('does not end in a quotation that it does not stand in', () => {
    expect(clean('```\n> ```\n{: .a}')).toBe('```\n> ```\n{: .a}\n```');
  });

  it('between tildes may have backticks in its first line', () => {
    expect(clean('~~~```a\nb')).toBe('~~~```a\nb\n~~~');
  });

  it('that nothing closes ends with its quotation', () => {
    expect(clean('> ```\n> {a}\n\n{::nomarkdown}b')).toBe('> ```\n> {a}\n> ```\n\nb');
  });

  it('is not begun by a backtick alone', () => {
    expect(clean('One ` and {a}')).toBe('One \\` and \\{a\\}');
  });

  it.each([
    ['a fence', '~~~\n{a}\n~~~\n{: .language-ruby}', '~~~ruby\n{a}\n~~~'],
    [
      'indented code',
      '    a\n{: .language-ruby .b}',
      '<div class="b">\n\n```ruby\na\n```\n\n</div>',
    ],
    ['text', 'Say `a`{:.language-ruby}.', 'Say `a{:ruby}`.'],
  ])('takes its language from an attribute list: %s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });

  it('that ends as the name of a language does is no such name', () => {
    expect(clean('Write `{:toc}` or `` ` {:.a} ``.')).toBe(
      'Write `{:toc}{:text}` or `` ` {:.a}{:text} ``.',
    );
  });
});
