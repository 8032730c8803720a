import { describe, expect, it } from 'vitest';
import { readSiteMacros } from '../../src/importer/site-macros.ts';
import { folderWith } from './site-folder.ts';

const setup = String.raw`{% if site.enable_math %}
<script>
  window.MathJax = {
    tex: {
      tags: 'ams',
      macros: {
        RR: '\\mathbb{R}',
        "bold": ["\\boldsymbol{#1}", 1],
        norm: [${'`\\\\lVert #1 \\\\rVert`'}, 1], // the length
        opt: ['\\max_{#1} #2', 2, 'x'],
        1: 'a',
      },
    },
  };
</script>
{% endif %}`;

describe('the macros of MathJax', () => {
  it('are read from its set-up, wherever that is', () => {
    const root = folderWith({ '_includes/scripts/mathjax.liquid': setup });
    const { macros, findings } = readSiteMacros(root);
    expect(macros).toEqual({
      RR: String.raw`\mathbb{R}`,
      bold: String.raw`\boldsymbol{#1}`,
      norm: String.raw`\lVert #1 \rVert`,
    });
    expect(findings).toEqual(
      [
        { line: 10, column: 9, snippet: String.raw`opt: ['\\max_{#1} #2', 2, 'x']` },
        { line: 11, column: 9, snippet: "1: 'a'" },
      ].map((place) => ({
        id: 'math-macro',
        severity: 'warning',
        message:
          'This macro of MathJax has a form that "macros" of site.yaml does not take. It was left out: define it with \\newcommand in the texts that use it.',
        file: '_includes/scripts/mathjax.liquid',
        ...place,
      })),
    );
  });

  it('are reported where they are no JavaScript', () => {
    const root = folderWith({
      'assets/js/mathjax-setup.js': 'MathJax = {\n  macros: { RR: {{ rr }} } }',
    });
    expect(readSiteMacros(root)).toEqual({
      macros: {},
      findings: [
        {
          id: 'math-macro',
          severity: 'warning',
          message:
            'These macros of MathJax could not be read. Write them into "macros" of site.yaml.',
          file: 'assets/js/mathjax-setup.js',
          line: 2,
          column: 11,
        },
      ],
    });
  });

  it('are not those of other scripts', () => {
    const root = folderWith({ 'assets/js/editor.js': "const x = { macros: { a: 'b' } };" });
    expect(readSiteMacros(root)).toEqual({ macros: {}, findings: [] });
  });
});
