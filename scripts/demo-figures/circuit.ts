import { arrow, card, colors, element, label, line, polyline } from './svg.ts';

const inside = 110;
const outside = 470;

/** The circuit of the leaky integrate-and-fire neuron: capacitor, leak with its battery, and the source of the current. */
export function circuit(): string {
  const wire = { stroke: colors.ink, 'stroke-width': 5 };
  return card(
    1200,
    580,
    'Membrane as a circuit of a capacitor, a leak resistor with a battery, and a current source',
    [
      line([240, inside], [900, inside], wire),
      line([240, outside], [900, outside], wire),
      ...source(240),
      ...capacitor(560),
      ...leak(900),
      element('circle', { cx: 400, cy: inside, r: 11, fill: colors.blue }),
      label('V', 386, inside - 28, { 'font-style': 'italic', fill: colors.blue }),
      label('inside', 1010, inside + 12, { fill: colors.muted }),
      label('outside', 1010, outside + 12, { fill: colors.muted }),
    ],
  );
}

function source(x: number): string[] {
  return [
    line([x, inside], [x, 230], { 'stroke-width': 5 }),
    line([x, 350], [x, outside], { 'stroke-width': 5 }),
    element('circle', {
      cx: x,
      cy: 290,
      r: 60,
      fill: 'none',
      stroke: colors.rust,
      'stroke-width': 5,
    }),
    arrow([x, 330], [x, 248], colors.rust, 5),
    label('I', x - 104, 303, { 'font-style': 'italic', fill: colors.rust }),
  ];
}

function capacitor(x: number): string[] {
  return [
    line([x, inside], [x, 272], { 'stroke-width': 5 }),
    line([x - 60, 272], [x + 60, 272], { 'stroke-width': 9 }),
    line([x - 60, 308], [x + 60, 308], { 'stroke-width': 9 }),
    line([x, 308], [x, outside], { 'stroke-width': 5 }),
    label('C', x - 116, 303, { 'font-style': 'italic' }),
  ];
}

function leak(x: number): string[] {
  const zigzag = [0, 1, -1, 1, -1, 1, -1, 0].map((turn, n, all): [number, number] => [
    x + 34 * turn,
    165 + (130 * n) / (all.length - 1),
  ]);
  return [
    polyline([[x, inside], ...zigzag, [x, 360]], { stroke: colors.ink }),
    label('R', x - 92, 243, { 'font-style': 'italic' }),
    line([x - 60, 360], [x + 60, 360], { 'stroke-width': 5 }),
    line([x - 30, 390], [x + 30, 390], { 'stroke-width': 11 }),
    line([x, 390], [x, outside], { 'stroke-width': 5 }),
    label('E_rest', x - 150, 388, { 'font-style': 'italic' }),
  ];
}
