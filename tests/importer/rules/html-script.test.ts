import { expect, it } from 'vitest';
import { SourceText } from '../../../src/importer/source-text.ts';
import { convertBody } from '../../../src/importer/convert-body.ts';
import { clean, convert } from '../convert.ts';

it('TikZ is a fence', () => {
  const script = `<script type="text/tikz" data-tex-packages='{"pgfplots":"","xcolor":"svgnames"}'>
  \\begin{tikzpicture}
  \\end{tikzpicture}
</script>`;
  expect(clean(script)).toBe(
    '```tikz\n\\usepackage{pgfplots}\n\\usepackage[svgnames]{xcolor}\n\\begin{tikzpicture}\n\\end{tikzpicture}\n```',
  );
});

it('a gist is a link', () => {
  expect(
    convert('<script src="https://gist.github.com/mona/abc.js?file=my_file.py"></script>'),
  ).toMatchObject({
    mdx: '[Gist mona/abc, my\\_file.py](https://gist.github.com/mona/abc#file-my_file-py)',
    findings: ['1:1 html-script'],
  });
});

it('any other script is a comment, and never run', () => {
  expect(convert('A\n\n<script>\n  if (a < b) { /* c */ }\n</script>\n\nB')).toMatchObject({
    mdx: 'A\n\n{/* <script>\n  if (a < b) { /* c * / }\n</script> */}\n\nB',
    findings: ['3:1 html-script'],
  });
});

it('a style sheet goes to the front matter', () => {
  const source = new SourceText(
    'a.md',
    'A\n\n<style>\n  .b { color: red }\n  .c { margin: 0 }\n</style>\n\nB',
  );
  const { mdx, styles, findings } = convertBody(source, 0, { find: () => ({ status: 'missing' }) });
  expect({ mdx: mdx.replaceAll(/\n+/g, '\n'), styles, findings }).toEqual({
    mdx: 'A\nB\n',
    styles: ['.b { color: red }\n.c { margin: 0 }'],
    findings: [],
  });
});
