/**
 * Writes the notebooks of tests/fixtures/e2e-site: `node tests/e2e/make-notebooks.ts`. They hold what Jupyter writes: output of all
 * kinds, pictures that a plotting library would draw, and what a page must not run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import {
  code,
  display,
  failure,
  markdown,
  notebook,
  raw,
  result,
  stream,
} from '../helpers/notebook.ts';

const content = path.join(import.meta.dirname, '../fixtures/e2e-site/content');

const attached = await plot([60, 20, 50, 10], 200, 100);
const table = frame(
  ['cell', 'rate', 'depth', 'latency', 'spread', 'width', 'baseline', 'noise'],
  [
    ['A1', '12.50', '340', '41.2', '3.10', '0.82', '1.20', '0.05'],
    ['B7', '9.75', '410', '39.8', '2.95', '0.77', '1.10', '0.07'],
    ['C2', '30.00', '275', '44.0', '4.02', '0.91', '1.35', '0.04'],
  ],
);

const within = notebook([
  markdown(
    '# Decay of a signal\n\nA trace falls by half in $t_{1/2}$, see {set} and [the fit](#the-fit).',
  ),
  code(
    'import math\n\nrates = [math.exp(-n / 4) for n in range(60)]\nfor rate in rates:\n    print(f"{rate:.4f}")',
    [stream(Array.from({ length: 60 }, (_, n) => `${Math.exp(-n / 4).toFixed(4)}\n`).join(''))],
  ),
  markdown(
    '## The fit\n\n$$\n\\begin{equation}\ny = a e^{-t/\\tau} \\label{eq:decay}\n\\end{equation}\n$$\n\nEquation \\eqref{eq:decay} has two parameters.[^1]\n\n[^1]: A note of the notebook.\n\n<div align="center" onclick="alert(1)">A <b>box</b> of HTML</div>\n<script>document.title = "taken over"</script>\n\n![Attached drawing](attachment:small.png)',
    { attachments: { 'small.png': { 'image/png': attached } } },
  ),
  code('frame', [result({ 'text/html': [table], 'text/plain': ['     cell   rate'] })], {
    execution_count: 2,
  }),
  code(
    'plot(rates)',
    [
      display(
        {
          'image/png': `${await plot([10, 60, 90, 40, 70, 20], 640, 400)}\n`,
          'text/plain': ['<Figure size 640x400>'],
        },
        { 'image/png': { width: 480 } },
      ),
    ],
    { execution_count: 3, tags: ['hide-input'] },
  ),
  code('sketch()', [display({ 'image/svg+xml': [drawing()] })], { execution_count: 4 }),
  code(
    'solve(tau)',
    [result({ 'text/latex': ['$\\displaystyle \\tau = \\frac{a}{b}$'], 'text/plain': ['a/b'] })],
    {
      execution_count: 5,
    },
  ),
  code(
    'slider()',
    [
      display({
        'application/vnd.jupyter.widget-view+json': { model_id: 'a', version_major: 2 },
      }),
    ],
    { execution_count: 6 },
  ),
  code(
    'fit(None)',
    [
      stream('RuntimeWarning: no data\n', 'stderr'),
      failure('ValueError', 'no data', [
        '\u001b[0;31m---------------------------------------------------------------------------\u001b[0m',
        '\u001b[0;31mValueError\u001b[0m                                Traceback (most recent call last)',
        'Cell \u001b[0;32mIn[7], line 1\u001b[0m\n\u001b[0;32m----> 1\u001b[0m \u001b[43mfit\u001b[49m\u001b[43m(\u001b[49m\u001b[38;5;28;01mNone\u001b[39;00m\u001b[43m)\u001b[49m',
        '\u001b[0;31mValueError\u001b[0m: no data',
      ]),
    ],
    { execution_count: 7, tags: ['hide-output'] },
  ),
]);

const own = notebook([
  raw('---\ntitle: A notebook of its own\nhidden: true\nsitemap: false\ntags: [notebooks]\n---'),
  markdown(
    '# A notebook of its own\n\nThis text is a notebook. It begins with its title, which the page shows once.\n\n![A dot](../assets/img/dot.png)',
  ),
  code('print("hello")', [stream('hello\n')]),
  markdown('## Second part\n\nIts end.'),
]);

save('assets/jupyter/decay.ipynb', within);
save('posts/2026-02-21-own-notebook.ipynb', own);

function save(name: string, text: string): void {
  const file = path.join(content, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A line through points on white, as plotting libraries draw it, in Base64. */
async function plot(values: number[], width: number, height: number): Promise<string> {
  const step = width / (values.length + 1);
  const points = values.map((value, n) => `${(n + 1) * step},${height - (value * height) / 100}`);
  const line = `<polyline points="${points.join(' ')}" fill="none" stroke="#1f77b4" stroke-width="4"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="M20 10V${height - 20}H${width - 10}" fill="none" stroke="#000"/>${line}</svg>`;
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 8, compressionLevel: 9 })
    .toBuffer();
  return png.toString('base64');
}

function drawing(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="240pt" height="120pt" viewBox="0 0 240 120" onload="alert(1)">
<script>alert(1)</script>
<defs><path id="dot" d="M0-4a4 4 0 1 0 .1 0z" style="fill: #d62728"/></defs>
<path d="M20 100H220M20 100V10" style="fill: none; stroke: #000000"/>
<use xlink:href="#dot" x="60" y="70"/><use xlink:href="#dot" x="120" y="40"/><use xlink:href="#dot" x="180" y="55"/>
</svg>`;
}

/** A table as pandas writes it. */
function frame(columns: string[], rows: string[][]): string {
  const head = columns.map((column) => `      <th>${column}</th>`).join('\n');
  const body = rows
    .map(
      (row, n) =>
        `    <tr>\n      <th>${n}</th>\n${row.map((cell) => `      <td>${cell}</td>`).join('\n')}\n    </tr>`,
    )
    .join('\n');
  return `<div>\n<style scoped>\n    .dataframe tbody tr th { vertical-align: top; }\n</style>\n<table border="1" class="dataframe">\n  <thead>\n    <tr style="text-align: right;">\n      <th></th>\n${head}\n    </tr>\n  </thead>\n  <tbody>\n${body}\n  </tbody>\n</table>\n</div>`;
}
