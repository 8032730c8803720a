import { colors, element } from './svg.ts';

/** A dot in the colour of a curve, to stand in a line of text. */
export function swatch(color: string): string {
  const mark = element('circle', { cx: 8, cy: 8, r: 6, fill: color, stroke: colors.card });
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: 16,
    height: 16,
    viewBox: '0 0 16 16',
  };
  return `${element('svg', frame, mark)}\n`;
}
