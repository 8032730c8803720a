import type { Element } from 'hast';
import { s } from 'hastscript';
import { DrawingError, type DrawingKind } from './kind.ts';
import { glyphOf, height, width } from './typograms-glyphs.ts';
import { readGrid, type Text } from './typograms-grid.ts';

/**
 * Diagrams drawn in characters, as Google's typograms are (https://google.github.io/typograms/): what touches in the text touches in
 * the picture, and text in quotes stays text.
 */
export const typograms: DrawingKind = {
  languages: ['typograms'],
  name: 'typograms',
  highlight: 'text',
  draw({ text }) {
    const { columns, rows, cells, texts } = readGrid(text);
    if (columns === 0) {
      throw new DrawingError('This diagram is empty.', 'Draw one, as in: +---+');
    }
    const size = { width: columns * width, height: rows * height };
    const drawn = cells.map((cell) => ({ cell, glyph: glyphOf(cell) }));
    const left = drawn
      .filter(({ glyph }) => !glyph)
      .map(({ cell: { column, row, written } }): Text => ({ column, row, value: written }));
    const svg = s(
      'svg',
      { ...size, viewBox: `0 0 ${size.width} ${size.height}`, direction: 'ltr' },
      [
        s('path', {
          fill: 'none',
          stroke: 'var(--ink)',
          'stroke-width': 1.5,
          'stroke-linecap': 'round',
          d: drawn.map(({ glyph }) => glyph?.lines ?? '').join(''),
        }),
        ...drawn.flatMap(({ glyph }) => glyph?.shapes ?? []),
        s(
          'g',
          { fill: 'var(--ink)', 'font-family': 'var(--mono)', 'font-size': 14 },
          [...texts, ...left].map(drawText),
        ),
      ],
    );
    return { picture: { svg } };
  },
};

/** Each letter in its cell, whatever the face. */
function drawText({ column, row, value }: Text): Element {
  return s(
    'text',
    {
      x: column * width,
      y: row * height + 12.5,
      textLength: [...value].length * width,
      lengthAdjust: 'spacingAndGlyphs',
    },
    value,
  );
}
