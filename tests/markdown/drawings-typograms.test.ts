import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

const fence = (code: string) => `\`\`\`typograms title="A" description="B"\n${code}\n\`\`\``;

/** The strokes, shapes and texts of a diagram. */
async function drawn(
  code: string,
): Promise<{ strokes: string; shapes: string[]; texts: string[] }> {
  const html = await toHtml(fence(code));
  return {
    strokes: /<path [^>]*d="([^"]*)"/.exec(html)?.[1] ?? '',
    shapes: [...html.matchAll(/<(?:circle|rect|polygon) [^>]*>/g)].map(([tag]) => tag),
    texts: [...html.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text = '']) => text),
  };
}

describe('typograms', () => {
  it('are as large as their text', async () => {
    expect(await toHtml(fence('+--+\n|  |\n+--+'))).toContain(
      '<svg width="36" height="48" viewBox="0 0 36 48"',
    );
  });

  it('join lines at corners', async () => {
    expect((await drawn('+-\n|')).strokes).toBe(
      'M4.5,8L9,8M4.5,8L4.5,16' + 'M13.5,8L18,8M13.5,8L9,8' + 'M4.5,24L4.5,16M4.5,24L4.5,32',
    );
  });

  it('round the corners of dots and quotes', async () => {
    expect((await drawn('.-\n|')).strokes).toMatch(/^M9,8Q4\.5,8 4\.5,16M/);
    expect((await drawn("|\n'-")).strokes).toMatch(/M9,24Q4\.5,24 4\.5,16M13\.5,24/);
  });

  it('keep boxes below each other apart', async () => {
    const { strokes } = await drawn("'-\n.-");
    expect(strokes).not.toContain('Q');
  });

  it('have arrows that a line comes to', async () => {
    const { shapes, texts } = await drawn('A-> <-B\n\n|\nv');
    expect(shapes).toEqual([
      '<polygon fill="var(--ink)" points="27,8 18,12 18,4">',
      '<polygon fill="var(--ink)" points="36,8 45,4 45,12">',
      '<polygon fill="var(--ink)" points="4.5,64 0.5,55 8.5,55">',
    ]);
    expect(texts).toEqual(['A', 'B']);
  });

  it('have circles and squares at the ends of lines', async () => {
    const { shapes } = await drawn('*--o  #');
    expect(shapes).toEqual([
      '<circle cx="4.5" cy="8" r="4.5" fill="var(--ink)" stroke="var(--ink)" stroke-width="1.5">',
      '<circle cx="31.5" cy="8" r="4.5" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5">',
      '<rect x="53.5" y="3" width="10" height="10" fill="var(--ink)">',
    ]);
  });

  it('close walls with the line on the ground', async () => {
    expect((await drawn(' __\n|  |')).strokes).toContain('M4.5,15.2H18M18,15.2H31.5');
  });

  it.each([
    [
      'over e-mail it\'s 1.5 "+--+" o v a < b',
      ['over', 'e-mail', "it's", '1.5', '+--+', 'a', 'b', 'o', 'v', '&lt;'],
    ],
    ['Note: see (x).', ['Note:', 'see', '(x)', '.']],
  ])('leave text as it is: %s', async (code, texts) => {
    const { strokes, shapes, texts: found } = await drawn(code);
    expect(found).toEqual(texts);
    expect(strokes + shapes.join('')).toBe('');
  });

  it('refuse an empty diagram', async () => {
    expect(await errorOf(fence(' '))).toBe(
      '1 problem in your content:\n\ncontent/posts/post.mdx:1:1 [drawing-source]\n  This diagram is empty.\n  Draw one, as in: +---+',
    );
  });
});
