import { expect, it } from 'vitest';
import { clean, convert, emptySite } from '../convert.ts';

it('a quotation of a work cites it', () => {
  expect(clean('{% quote a2020 %}\nSo *it* is.\n\n- one\n{% endquote %}')).toBe(
    '<Quote cite="[@a2020]">\n\nSo *it* is.\n\n- one\n\n</Quote>',
  );
});

it('a work that no BibTeX file has is shown by its key', () => {
  expect(convert('{% quote a %}\nB\n{% endquote %}', { site: emptySite })).toMatchObject({
    mdx: '<Quote cite="`a`">\n\nB\n\n</Quote>',
    findings: ['1:1 citation-missing'],
  });
});
