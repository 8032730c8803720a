import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('a footnote stays as it is', () => {
  const markdown = 'One[^a], two[^B].\n\n[^a]: First\n\n    more of it\n\n[^b]: Second';
  expect(clean(markdown)).toBe(markdown);
});

it('a footnote that nothing refers to stays, with a finding', () => {
  expect(convert('One.\n\n[^1]: Unused, {x}')).toMatchObject({
    mdx: 'One.\n\n[^1]: Unused, \\{x\\}',
    findings: ['3:1 footnote-unused'],
  });
});

it('a reference in a caption or a summary counts', () => {
  expect(clean('{% details A[^1] %}\nB\n{% enddetails %}\n\n[^1]: Note')).toBe(
    '<Details summary="A[^1]">\n\nB\n\n</Details>\n\n[^1]: Note',
  );
});
