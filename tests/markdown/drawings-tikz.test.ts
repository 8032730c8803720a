import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

const fence = (code: string) => `\`\`\`tikz title="A" description="B"\n${code}\n\`\`\``;
const picture = (code: string) => `\\begin{tikzpicture}\n${code}\n\\end{tikzpicture}`;

const problem = (place: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [drawing-source]\n  ${message}\n  ${remedy}`;

const correct =
  'Correct it; https://tikz.dev explains every command, and a path ends with a semicolon.';

// TeX takes seconds where the machine is busy.
describe('TikZ', { timeout: 60_000 }, () => {
  it('is drawn by TeX, in the ink of the page', async () => {
    const html = await toHtml(fence(picture('\\draw (0,0) -- (2,1);')));
    expect(html).toContain('<svg');
    expect(html).toContain('width="77"');
    expect(html).toContain('stroke="var(--ink)" fill="var(--ink)"');
    expect(html).toContain('d=" M 0.0 0.0 L 56.90549 28.45274  " fill="none"');
    expect(html).not.toContain('#000');
  });

  it('has time to make WebAssembly ready, on a slow machine', async () => {
    const ready = WebAssembly.instantiate.bind(WebAssembly) as (
      ...args: unknown[]
    ) => Promise<never>;
    const slow = vi.spyOn(WebAssembly, 'instantiate').mockImplementationOnce(async (...args) => {
      await setTimeout(1000);
      return ready(...args);
    });
    expect(await toHtml(fence(picture('\\draw (0,0) -- (3,1);')))).toContain('<svg');
    expect(slow).toHaveBeenCalledOnce();
    slow.mockRestore();
  });

  it('has its letters as outlines, so that no page needs the fonts of TeX', async () => {
    const html = await toHtml(fence(picture('\\node[red] {A};')));
    expect(html).not.toMatch(/<text|font-family/);
    expect(html).toMatch(
      /<path fill="light-dark\(#ff0000, color-mix\(in oklab, #ff0000 60%, var\(--ink\)\)\)" d="M[^"]{100,}">/,
    );
  });

  it('may have the document around it, its class and packages, or not', async () => {
    const square = '\\begin{tikzcd} A \\arrow[r] & B \\end{tikzcd}';
    const [bare, whole] = [
      await toHtml(fence(`\\usepackage{tikz-cd}\n${square}`)),
      await toHtml(
        fence(
          `\\documentclass[tikz]{standalone}\n\\usepackage{tikz-cd}\n\\begin{document}\n${square}\n\\end{document}`,
        ),
      ),
    ];
    const svg = (html: string) => /<svg.*<\/svg>/s.exec(html)?.[0];
    expect(svg(whole)).toBe(svg(bare));
  });

  it.each([
    [
      picture('\\draw (0,0) -- (1,1);\n  \\foo'),
      '4:3',
      'TeX cannot read this picture: Undefined control sequence: \\foo.',
      correct,
    ],
    [
      picture('\\draw (0,0) -- (1,1)'),
      '4:1',
      'TeX cannot read this picture: Giving up on this path. Did you forget a semicolon?',
      correct,
    ],
    [
      picture('\\input{other}'),
      '3:1',
      "TeX cannot read this picture: File `other.tex' not found.",
      correct,
    ],
    [
      `\\usepackage{pgfplot}\n${picture('')}`,
      '2:1',
      'There is no package “pgfplot” for TikZ here.',
      'Did you mean “pgfplots”?',
    ],
    [
      '',
      '1:1',
      'This picture is empty.',
      'Draw something, as in: \\begin{tikzpicture} \\draw (0,0) -- (1,1); \\end{tikzpicture}',
    ],
    [
      '\\relax',
      '1:1',
      'TeX drew nothing.',
      'Draw something, as in: \\begin{tikzpicture} \\draw (0,0) -- (1,1); \\end{tikzpicture}',
    ],
  ])('refuses %j', async (code, place, message, remedy) => {
    expect(await errorOf(fence(code))).toBe(problem(place, message, remedy));
  });
});
