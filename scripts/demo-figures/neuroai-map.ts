import { arrow, card, colors, element, label } from './svg.ts';

interface Quadrant {
  name: string;
  color: string;
  left: number;
  top: number;
  /** Height of the name, below `top`: at the outer end, away from the middle of the map. */
  nameAt: number;
  /** Topics with their place: use (0) to curiosity (1) across, towards neuroscience (0) to towards AI (1) down. */
  topics: readonly (readonly [text: string, across: number, down: number])[];
}

const half = { width: 720, height: 500 };

const quadrants: readonly Quadrant[] = [
  {
    name: 'Clinic and lab',
    color: colors.rust,
    left: 80,
    top: 110,
    nameAt: 86,
    topics: [
      ['speech prostheses', 0.04, 0.36],
      ['digital twins', 0.5, 0.5],
      ['spike sorting', 0.06, 0.64],
      ['pose tracking', 0.42, 0.8],
    ],
  },
  {
    name: 'Models of the brain',
    color: colors.blue,
    left: 800,
    top: 110,
    nameAt: 86,
    topics: [
      ['nets as ventral stream', 0.12, 0.36],
      ['dopamine as TD error', 0.2, 0.58],
      ['foundation models of cortex', 0.06, 0.8],
    ],
  },
  {
    name: 'Borrowed by engineers',
    color: colors.teal,
    left: 80,
    top: 630,
    nameAt: 446,
    topics: [
      ['convolution', 0.08, 0.24],
      ['attention', 0.5, 0.37],
      ['experience replay', 0.04, 0.5],
      ['neuromorphic chips', 0.26, 0.66],
    ],
  },
  {
    name: 'Theory of intelligence',
    color: colors.plum,
    left: 800,
    top: 630,
    nameAt: 446,
    topics: [
      ['credit without backprop', 0.2, 0.26],
      ['predictive coding', 0.44, 0.39],
      ['spiking networks', 0.08, 0.52],
      ['animats', 0.6, 0.66],
    ],
  },
];

/** The map of NeuroAI: what the work is for from left to right, which way the insight travels from bottom to top. */
export function neuroaiMap(): string {
  return card(1600, 1240, 'A map of NeuroAI along two axes', [
    ...quadrants.map(field),
    arrow([800, 620], [800, 96], colors.ink, 5),
    arrow([800, 620], [800, 1144], colors.ink, 5),
    arrow([800, 620], [66, 620], colors.ink, 5),
    arrow([800, 620], [1534, 620], colors.ink, 5),
    label('insight goes to neuroscience', 800, 72, {
      'text-anchor': 'middle',
      'font-weight': 'bold',
    }),
    label('insight goes to AI', 800, 1196, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    pill('for use', 188, 620),
    pill('from curiosity', 1340, 620),
    centre(),
  ]);
}

function field({ name, color, left, top, nameAt, topics }: Quadrant): string {
  const box = {
    x: left + 12,
    y: top + 12,
    width: half.width - 24,
    height: half.height - 24,
    rx: 24,
  };
  return [
    element('rect', { ...box, fill: color, 'fill-opacity': '0.09' }),
    label(name, left + 50, top + nameAt, { fill: color, 'font-weight': 'bold', 'font-size': 50 }),
    ...topics.map(([text, across, down]) =>
      topic(text, left + 56 + across * 420, top + down * half.height, color),
    ),
  ].join('');
}

function topic(text: string, x: number, y: number, color: string): string {
  return (
    element('circle', { cx: x, cy: y - 12, r: 13, fill: color }) +
    label(text, x + 28, y, { 'font-size': 42 })
  );
}

function pill(text: string, x: number, y: number): string {
  const width = 42 + text.length * 19;
  const shape = { x: x - width / 2, y: y - 30, width, height: 60, rx: 30 };
  return (
    element('rect', { ...shape, fill: colors.card, stroke: colors.rule, 'stroke-width': 3 }) +
    label(text, x, y + 12, { 'text-anchor': 'middle', 'font-weight': 'bold' })
  );
}

/** What all four fields share. */
function centre(): string {
  const shape = { cx: 800, cy: 620, rx: 236, ry: 84, fill: colors.ink };
  const style = { 'text-anchor': 'middle', fill: colors.card };
  return (
    element('ellipse', shape) +
    label('learning to learn,', 800, 612, style) +
    label('generalisation', 800, 658, style)
  );
}
