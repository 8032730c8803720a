import { card, colors, element, label, line, polyline } from './svg.ts';

type Side = 'to AI' | 'to neuroscience';
type Entry = readonly [year: number, text: string, side: Side];

/** Years are those of the publications that the essay names. */
const entries: readonly Entry[] = [
  [1943, 'neurons as logic', 'to AI'],
  [1958, 'perceptron', 'to AI'],
  [1980, 'neocognitron', 'to AI'],
  [1982, 'Hopfield network', 'to AI'],
  [1989, 'trained convolution', 'to AI'],
  [2015, 'deep Q-network', 'to AI'],
  [2016, 'feedback alignment', 'to AI'],
  [2017, 'synaptic consolidation', 'to AI'],
  [1988, 'backprop model of cortex', 'to neuroscience'],
  [1996, 'sparse coding', 'to neuroscience'],
  [1997, 'dopamine as TD error', 'to neuroscience'],
  [1999, 'predictive coding', 'to neuroscience'],
  [2014, 'deep nets predict IT', 'to neuroscience'],
  [2018, 'learned grid cells', 'to neuroscience'],
  [2021, 'language models, cortex', 'to neuroscience'],
  [2023, 'speech prostheses', 'to neuroscience'],
  [2025, 'model of mouse vision', 'to neuroscience'],
];

const first = 1940;
const last = 2026;
const top = 150;
const bottom = 1250;
const middle = 740;
const reach = 100;
const spacing = 62;

/** Topics along a vertical axis of years: ideas that went to AI on the left, those that went to neuroscience on the right. */
export function timeline(): string {
  const decades = Array.from({ length: 9 }, (_, n) => 1940 + 10 * n);
  return card(1600, 1310, 'Topics of NeuroAI over time, by the way the insight went', [
    label('to AI', middle - reach, 80, {
      'text-anchor': 'end',
      fill: colors.teal,
      'font-weight': 'bold',
      'font-size': 44,
    }),
    label('to neuroscience', middle + reach, 80, {
      fill: colors.blue,
      'font-weight': 'bold',
      'font-size': 44,
    }),
    line([middle, top - 30], [middle, bottom + 20], { 'stroke-width': 5 }),
    ...decades.map((year) => decade(year)),
    ...side('to AI', -1, colors.teal),
    ...side('to neuroscience', 1, colors.blue),
  ]);
}

/** Moves places apart, downwards and then back from the end, until neighbours keep their distance. */
export function spread(places: readonly number[], distance: number, end: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + distance));
  for (let n = moved.length - 1, limit = end; n >= 0; n--, limit -= distance) {
    moved[n] = Math.min(moved[n] ?? limit, limit);
  }
  return moved;
}

function side(which: Side, sign: 1 | -1, color: string): string[] {
  const own = entries.filter((entry) => entry[2] === which).sort((a, b) => a[0] - b[0]);
  const heights = spread(
    own.map(([year]) => height(year)),
    spacing,
    bottom,
  );
  return own.map((entry, n) => mark(entry, heights[n] ?? 0, sign, color));
}

function mark([year, text]: Entry, at: number, sign: 1 | -1, color: string): string {
  const start: [number, number] = [middle, height(year)];
  const end: [number, number] = [middle + sign * reach, at];
  const written = sign === 1 ? `${year}  ${text}` : `${text}  ${year}`;
  return [
    polyline([start, end], { stroke: color, 'stroke-width': 3, 'stroke-opacity': '0.55' }),
    element('circle', {
      cx: start[0],
      cy: start[1],
      r: 11,
      fill: color,
      stroke: colors.card,
      'stroke-width': 3,
    }),
    label(written, end[0] + sign * 16, at + 13, {
      'text-anchor': sign === 1 ? 'start' : 'end',
      'xml:space': 'preserve',
      'font-size': 41,
    }),
  ].join('');
}

function decade(year: number): string {
  return line([middle - 14, height(year)], [middle + 14, height(year)], { stroke: colors.muted });
}

function height(year: number): number {
  return top + ((year - first) / (last - first)) * (bottom - top);
}
