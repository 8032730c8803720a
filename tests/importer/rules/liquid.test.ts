import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('unknown tags and values stay visible', () => {
  expect(convert('A {{ page.title }} and {% twitter https://example.org %}.')).toMatchObject({
    mdx: 'A `{{ page.title }}` and `{% twitter https://example.org %}`.',
    findings: ['1:3 liquid-unknown', '1:24 liquid-unknown'],
  });
});

it('what an unknown block holds is converted', () => {
  expect(convert('{% if a %}\n\nB <br> {c}\n\n{% endif %}')).toMatchObject({
    mdx: '`{% if a %}`\n\nB <br /> \\{c\\}\n\n`{% endif %}`',
    findings: ['1:1 liquid-unknown'],
  });
});

it('what is not Markdown within a block is kept as code', () => {
  expect(convert('A\n\n{% highlight c %}\nint a<b>{};\n{% endhighlight %}\n\nB')).toMatchObject({
    mdx: 'A\n\n```liquid\n{% highlight c %}\nint a<b>{};\n{% endhighlight %}\n```\n\nB',
    findings: ['3:1 liquid-unknown'],
  });
});

it('an include of the site itself is not taken for a figure', () => {
  expect(convert('{% include blog/figure.html path="a.png" %}').findings).toEqual([
    '1:1 liquid-unknown',
  ]);
});

it('a tag that does not end is text', () => {
  expect(convert('A {% details of it')).toMatchObject({
    mdx: 'A \\{% details of it',
    findings: [],
  });
});
