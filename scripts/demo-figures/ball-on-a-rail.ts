import { arrow, card, colors, element, label, line } from './svg.ts';

/** The world of the toy in the essay: a ball on a rail that drifts outwards and is pushed back. */
export function ballOnARail(): string {
  const rail = 230;
  const ball = 760;
  return card(
    1200,
    380,
    'A ball on a rail, its drift away from the middle, and a push towards it',
    [
      line([80, rail], [1120, rail], { 'stroke-width': 8, 'stroke-linecap': 'round' }),
      line([420, rail - 28], [420, rail + 28], { 'stroke-width': 5 }),
      label('middle', 420, rail + 82, { 'text-anchor': 'middle', fill: colors.muted }),
      element('circle', { cx: ball, cy: rail - 50, r: 46, fill: colors.blue }),
      arrow([ball + 66, rail - 50], [ball + 260, rail - 50], colors.rust, 6),
      label('drift', ball + 160, rail - 80, { 'text-anchor': 'middle', fill: colors.rust }),
      arrow([ball - 66, rail - 50], [ball - 220, rail - 50], colors.teal, 6),
      label('push u', ball - 140, rail - 80, { 'text-anchor': 'middle', fill: colors.teal }),
      line([420, rail + 44], [ball, rail + 44], { stroke: colors.muted }),
      line([ball, rail + 30], [ball, rail + 58], { stroke: colors.muted }),
      label('x', (420 + ball) / 2, rail + 90, { 'text-anchor': 'middle', 'font-style': 'italic' }),
    ],
  );
}
