import { describe, expect, it } from 'vitest';
import { code, display, markdown, notebook, result } from '../helpers/notebook.ts';
import { notebookError } from '../helpers/show-notebook.ts';

const problem = (place: string, message: string, remedy: string, id = 'notebook-invalid') =>
  `1 problem in your content:\n\nx.ipynb:${place} [${id}]\n  ${message}\n  ${remedy}`;

/** A notebook with something else in the place of a value. */
function broken(change: (data: Record<string, unknown>, cells: Record<string, unknown>[]) => void) {
  const text = notebook([markdown('A'), markdown('B'), code('x', [result({ 'text/plain': '1' })])]);
  const data = JSON.parse(text) as Record<string, unknown>;
  change(data, data['cells'] as Record<string, unknown>[]);
  return JSON.stringify(data, null, 1);
}

describe('a notebook', () => {
  it('is JSON', async () => {
    expect(await notebookError('{\n "cells": [\n<<<<<<< HEAD\n ]\n}')).toBe(
      problem(
        '3:1',
        'This is not JSON, which notebooks are: Invalid Symbol.',
        'Save it in Jupyter again. A merge may have left its marks in the file.',
      ),
    );
  });

  it.each([3, 5])('has format 4: %d', async (version) => {
    expect(await notebookError(broken((data) => (data['nbformat'] = version)))).toBe(
      problem(
        '44:14',
        `The notebook has format ${version}, and Folia reads format 4.`,
        'Convert it with "jupyter nbconvert --to notebook --nbformat 4 --inplace x.ipynb".',
      ),
    );
  });

  it.each<[string, Parameters<typeof broken>[0], string, string, string]>([
    [
      'no cells',
      (data) => delete data['cells'],
      '1:1',
      '"cells" is missing.',
      'It must be a list of cells. Open the notebook in Jupyter and save it again.',
    ],
    [
      'an unknown kind of cell',
      (_, [cell]) => Object.assign(cell ?? {}, { cell_type: 'heading' }),
      '4:17',
      '"cell_type" of cell 1 is "heading", which is not valid.',
      'It must be markdown, code or raw.',
    ],
    [
      'a text that is none',
      (_, [, cell]) => Object.assign(cell ?? {}, { source: 7 }),
      '13:14',
      '"source" of cell 2 is 7, which is not valid.',
      'It must be text, or a list of lines.',
    ],
    [
      'code without outputs',
      (_, [, , cell]) => delete cell?.['outputs'],
      '17:3',
      '"outputs" of cell 3 is missing.',
      'It must be a list of outputs. Open the notebook in Jupyter and save it again.',
    ],
    [
      'an unknown kind of output',
      (_, [, , cell]) => Object.assign(cell ?? {}, { outputs: [{ output_type: 'pyout' }] }),
      '23:21',
      '"outputs[0].output_type" of cell 3 is "pyout", which is not valid.',
      'It must be stream, display_data, execute_result or error.',
    ],
    [
      'an output without formats',
      (_, [, , cell]) => Object.assign(cell ?? {}, { outputs: [{ ...display({}), data: 'ok' }] }),
      '24:14',
      '"outputs[0].data" of cell 3 is "ok", which is not valid.',
      'It must be a map of contents by MIME type.',
    ],
    [
      'a format that is no text',
      (_, [, , cell]) => Object.assign(cell ?? {}, { outputs: [display({ 'text/html': {} })] }),
      '25:20',
      '"outputs[0].data["text/html"]" of cell 3 is {}, which is not valid.',
      'It must be text, or a list of lines.',
    ],
  ])('is refused with %s', async (_name, change, place, message, remedy) => {
    expect(await notebookError(broken(change))).toBe(problem(place, message, remedy));
  });

  it('has pictures that are some', async () => {
    const text = notebook([code('x', [display({ 'image/png': 'bm90IGEgcGljdHVyZQ==' })])]);
    expect(await notebookError(text)).toBe(
      problem(
        '11:20',
        'Cell 1: The content of image/png is no such picture.',
        'Run the cell again, and save the notebook.',
      ),
    );
  });

  it('has the attachments that it names', async () => {
    const own = { attachments: { 'a.png': { 'image/png': 'iVBORw0KGgo=' } } };
    expect(await notebookError(notebook([markdown('![A](attachment:b.png)', own)]))).toContain(
      'Cell 1: The cell has no picture "b.png" among its attachments.\n  There are: a.png.',
    );
  });

  it('has all of its mistakes shown at once, each with its cell and its line in the file', async () => {
    const text = notebook([
      markdown('Fine.'),
      markdown('Text.\n\nA formula $\\nope{x}$ here.\n\n![No](no.png)'),
    ]);
    expect(await notebookError(text)).toBe(
      [
        '2 problems in your content:',
        'x.ipynb:16:16 [math-katex]\n  Cell 2: KaTeX cannot read the formula $\\nope{x}$: Undefined control sequence: \\nope.\n  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.',
        'x.ipynb:18:6 [image-missing]\n  Cell 2: The image no.png does not exist. It was looked for at no.png and content/no.png.\n  Put the file at one of these places, or correct the path; upper and lower case count.',
      ].join('\n\n'),
    );
  });
});
