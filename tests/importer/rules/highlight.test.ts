import { expect, it } from 'vitest';
import { clean } from '../convert.ts';

it('highlighted code becomes a fence', () => {
  expect(clean('A\n\n{% highlight c %}\nint a<b>{};\n\n  x\n{% endhighlight %}\n\nB')).toBe(
    'A\n\n```c\nint a<b>{};\n\n  x\n```\n\nB',
  );
});

it('line numbers and marked lines are options of the fence', () => {
  const code = '{% highlight python linenos hl_lines="1 3" %}\nx\n{% endhighlight %}';
  expect(clean(code)).toBe('```python showLineNumbers {1,3}\nx\n```');
});

it('plain text has the name that Shiki knows', () => {
  expect(clean('{%- highlight plaintext -%}\nx\n{%- endhighlight -%}')).toBe('```text\nx\n```');
});

it('code with backticks stays whole', () => {
  expect(clean('{% highlight md %}\n```js\n```\n{% endhighlight %}')).toBe(
    '````md\n```js\n```\n````',
  );
});

it('code in a list item keeps its place and its own indentation', () => {
  const list = '- one\n\n  {% highlight c %}\n  if (a)\n    b;\n  {% endhighlight %}\n\n- two';
  expect(clean(list)).toBe('- one\n\n  ```c\n  if (a)\n    b;\n  ```\n\n- two');
});

it('code in a quotation within one keeps its own marks', () => {
  expect(clean('> > {% highlight c %}\n> > > a\n> > {% endhighlight %}')).toBe(
    '> > ```c\n> > > a\n> > ```',
  );
});

it('mermaid becomes a fence', () => {
  expect(clean('{% mermaid %}\ngraph TD; A-->B\n{% endmermaid %}')).toBe(
    '```mermaid\ngraph TD; A-->B\n```',
  );
});
