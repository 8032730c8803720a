import { describe, expect, it } from 'vitest';
import { clean } from '../convert.ts';

describe('code', () => {
  it.each([
    ['in a block', '```html\n<br> {a} $5$ {% x %} <!-- c -->\n```'],
    ['between tildes', '~~~\n{a}\n~~~'],
    ['in text', 'Write `<br> {a} $5$` or ``a ` {b}``.'],
    ['in a list item', '- One\n\n  ```\n  {a}\n    <b>\n  ```\n\n- Two'],
    ['in a quotation', '> ```\n> {a}\n> ```'],
  ])('%s stays as it is', (_, markdown) => {
    expect(clean(markdown)).toBe(markdown);
  });

  it('that nothing closes ends with the post', () => {
    expect(clean('```js\n{a}')).toBe('```js\n{a}\n```');
  });

  it('is not begun by a backtick alone', () => {
    expect(clean('One ` and {a}')).toBe('One \\` and \\{a\\}');
  });
});
