import { describe, expect, it } from 'vitest';
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

describe('a style sheet', () => {
  const run = (css: string) => {
    const source = new SourceText('a.md', `A\n\n<style>\n${css}\n</style>\n\nB`);
    const found = convertBody(source, 0, { find: () => ({ status: 'missing' }) });
    const findings = found.findings.map(({ id, message }) => `${id} ${message}`);
    return { mdx: found.mdx.replaceAll(/\n+/g, '\n'), styles: found.styles, findings };
  };

  it('goes to the front matter', () => {
    expect(run('  .b { color: red }\n  .c { background: url("/assets/img/a.png") }')).toEqual({
      mdx: 'A\nB\n',
      styles: ['.b { color: red }\n.c { background: url("/assets/img/a.png") }'],
      findings: [],
    });
  });

  it.each([
    ["@import url('https://a.example/css?b;c');", '\n.b { color: red }', '.b { color: red }'],
    ['@import "a.css" screen;', '.b:hover { color: red }', '.b:hover { color: red }'],
    [
      '@font-face { font-family: A; src: url(https://a.example/a.woff) }',
      ' .b { margin: 0 }',
      '.b { margin: 0 }',
    ],
  ])('loses what loads files of other sites: %s', (foreign, others, rest) => {
    expect(run(foreign + others)).toEqual({
      mdx: 'A\nB\n',
      styles: [rest],
      findings: [
        `html-style A style sheet loads no files of other sites. This was left out: ${foreign}`,
      ],
    });
  });

  it('loses a picture of another site, and keeps what stands beside it', () => {
    const { styles, findings } = run(
      '.b { color: red; background: url(//a.example/a;b.png) top; margin: 0 }',
    );
    expect(styles).toEqual(['.b { color: red;  margin: 0 }']);
    expect(findings).toHaveLength(1);
  });
});
