import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('a whole document is what its body holds; its head is kept as comments', () => {
  const html =
    '<!DOCTYPE html>\n<html lang="en"><head>\n<title>T</title><meta charset=utf-8>\n</head>\n<body>\n\n# A\n\n</body>\n</html>';
  const { mdx, findings } = convert(html);
  expect(mdx.split(/\n+/)).toEqual([
    '{/*<!DOCTYPE html>*/}',
    '{/* <title>T</title> */}{/* <meta charset=utf-8> */}',
    '# A',
  ]);
  expect(findings).toEqual(['3:1 html-document', '3:17 html-document']);
});

it("what Distill's template says in elements is a comment too: the front matter says it", () => {
  expect(convert('<d-bibliography src="a.bib"></d-bibliography>')).toMatchObject({
    mdx: '{/* <d-bibliography src="a.bib"></d-bibliography> */}',
    findings: ['1:1 html-document'],
  });
});
