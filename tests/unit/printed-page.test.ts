import { expect, it } from 'vitest';
import { printedPage } from '../../src/components/site/printed-page.ts';

it('puts title, site and address into strings of CSS', () => {
  expect(printedPage({ title: 'A', site: 'B', address: 'https://c.example/' })).toBe(
    '--printed-title: "A"; --printed-site: "B"; --printed-address: "https://c.example/"',
  );
});

it.each([
  ['a "quoted" word', String.raw`"a \22 quoted\22  word"`],
  [String.raw`\alpha`, String.raw`"\5c alpha"`],
  ['two\nlines', String.raw`"two\a lines"`],
])('lets nothing of %j end the string', (title, string) => {
  expect(printedPage({ title, site: '', address: undefined })).toBe(
    `--printed-title: ${string}; --printed-site: ""; --printed-address: ""`,
  );
});
