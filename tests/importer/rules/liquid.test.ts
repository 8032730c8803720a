import { expect, it } from 'vitest';
import { convert, messages } from '../convert.ts';

it('unknown tags and values stay visible', () => {
  expect(convert('A {{ page.title }} and {% badge https://example.org %}.')).toMatchObject({
    mdx: 'A `{{ page.title }}` and `{% badge https://example.org %}`.',
    findings: ['1:3 liquid-unknown', '1:24 liquid-unknown'],
  });
});

it('what an unknown block holds is converted', () => {
  expect(convert('{% if a %}\n\nB <br> {c}\n\n{% endif %}')).toMatchObject({
    mdx: '`{% if a %}`\n\nB <br /> \\{c\\}\n\n`{% endif %}`',
    findings: ['1:1 liquid-unknown'],
  });
});

it('why a tag was not evaluated is said', () => {
  const text = '{{ site.github.url }}';
  expect(convert(text, {})).toMatchObject({
    mdx: '`{{ site.github.url }}`',
    findings: ['1:1 liquid-unknown'],
  });
  expect(messages(text, {})).toEqual([
    'This Liquid could not be evaluated. "site.github" is not known here. It is kept as visible text.',
  ]);
});

it('a part of the pages of al-folio is reported with what to do', () => {
  expect(messages('{% include bib_search.liquid %}', {})).toEqual([
    "{% include %} could not be evaluated. It is a part of al-folio's pages. The list of publications has a search of its own. Delete the tag. It is kept as visible text.",
  ]);
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
