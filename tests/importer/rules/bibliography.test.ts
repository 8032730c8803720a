import { expect, it } from 'vitest';
import { clean, convert, emptySite, messages } from '../convert.ts';

it('a list of what the text cites', () => {
  expect(clean('A\n\n{% bibliography --cited %}')).toBe('A\n\n<Bibliography />');
  expect(clean('{% bibliography --file x --cited_in_order --group_by none %}')).toBe(
    '<Bibliography />',
  );
});

it('a list of all works, divided by year if the tag or the settings say so', () => {
  expect(clean('{% bibliography %}')).toBe('<Bibliography all />');
  expect(clean('{% bibliography -g year %}')).toBe('<Bibliography all group_by="year" />');
  const site = { ...emptySite, config: { scholar: { group_by: 'year' } } };
  expect(clean('{% bibliography %}', { site })).toBe('<Bibliography all group_by="year" />');
  expect(clean('{% bibliography --group_by none %}', { site })).toBe('<Bibliography all />');
});

it('a choice that it cannot make is reported', () => {
  expect(convert('{% bibliography -f papers -q @*[year=2020]* %}')).toMatchObject({
    mdx: '<Bibliography all />',
    findings: ['1:1 bibliography-option'],
  });
  expect(messages('{% bibliography -f papers -q @*[year=2020]* %}')).toEqual([
    'The list cannot be told --query, --file: it shows all works. The option was left out.',
  ]);
});

it('a second list is left out, because a text has one', () => {
  expect(convert('## A\n\n{% bibliography %}\n\n## B\n\n{% bibliography %}')).toMatchObject({
    mdx: '## A\n\n<Bibliography all />\n\n## B',
    findings: ['7:1 bibliography-option'],
  });
});
