import { density, firing, target } from './first-passage.ts';
import { analyticRate, neuron } from './neuron.ts';
import {
  example,
  histogram,
  inputRuns,
  noises,
  potentialBins,
  potentialPieces,
  rareIntervals,
  type Bin,
} from './noise-numbers.ts';
import { dot, horizontalMark, plot, type Axis, type Plot } from './plot.ts';
import { card, colors, element, label, line, polyline } from './svg.ts';

type Point = readonly [time: number, potential: number];

const { current, noise } = example;
const small = { 'font-size': 32 } as const;
const noiseColors = [colors.teal, colors.blue, colors.rust] as const;

/** Left, the potential over time; right, how long it is where: counted in a simulation, and by the formula. */
export function noisyPotential(): string {
  const potential: Axis = {
    from: -70,
    to: -45,
    ticks: [-70, -65, -60, -55, -50],
    title: 'potential (mV)',
  };
  const time: Axis = { from: 0, to: 240, ticks: [0, 50, 100, 150, 200], title: 'time (ms)' };
  const share: Axis = { from: 0, to: 0.12, ticks: [0, 0.05, 0.1], title: 'density (1/mV)' };
  const trace = plot({ left: 190, top: 40, right: 830, bottom: 600 }, time, potential);
  const beside = plot({ left: 880, top: 40, right: 1140, bottom: 600 }, share, {
    ...potential,
    ticks: [],
    title: '',
  });
  const heights = Array.from({ length: 101 }, (_, n) => -70 + n / 5);
  const pieces = potentialPieces(time.to);
  return card(1200, 740, 'A noisy potential over time, and its stationary density', [
    ...potentialBins().map((bin) =>
      bar(beside.at(0, bin.from), beside.at(bin.height, bin.from + 0.5)),
    ),
    trace.axes,
    beside.axes,
    horizontalMark(trace, time, neuron.threshold, colors.muted),
    horizontalMark(beside, share, neuron.threshold, colors.muted),
    ...pieces.map((piece) => climb(trace, piece)),
    ...pieces.slice(0, -1).map((piece) => stroke(trace, piece)),
    polyline(
      heights.map((v) => beside.at(density(v, current, noise), v)),
      { stroke: colors.rust },
    ),
  ]);
}

/** The potential from one spike to the next. */
function climb({ at }: Plot, piece: readonly Point[]): string {
  const points = piece.map(([t, v]) => at(t, v));
  return polyline(points, { stroke: colors.blue, 'stroke-width': 3 });
}

/** The spike that ends it, which the model does not draw. */
function stroke({ at }: Plot, piece: readonly Point[]): string {
  const t = piece.at(-1)?.[0] ?? 0;
  const ends = [at(t, neuron.threshold), at(t, -46)] as const;
  return line(...ends, { stroke: colors.blue, 'stroke-width': 4 });
}

/** The potential that drives the free membrane, a parabola, with reset and threshold on it: for the margin. */
export function escape(): string {
  const axis: Axis = { from: -68, to: -46, ticks: [], title: '' };
  const height: Axis = { from: -6, to: 66, ticks: [], title: '' };
  const { at } = plot({ left: 30, top: 30, right: 610, bottom: 420 }, axis, height);
  const mean = target(1);
  const energy = (v: number) => (v - mean) ** 2 / 2;
  const values = Array.from({ length: 201 }, (_, n) => -66 + n / 10);
  const inside = values.filter((v) => v <= neuron.threshold);
  const cut = at(neuron.threshold, energy(neuron.threshold));
  const marks = [
    ['reset', neuron.reset],
    ['μ', mean],
    ['threshold', neuron.threshold],
  ] as const;
  return card(640, 500, 'A parabola that ends at the threshold', [
    line(at(-68, -4), at(-46, -4)),
    ...marks.map(([name, v]) => {
      const [x, y] = at(v, -4);
      return (
        line([x, y], [x, y + 12]) + label(name, x, y + 52, { 'text-anchor': 'middle', ...small })
      );
    }),
    line(at(neuron.threshold, -4), cut, { stroke: colors.rule, 'stroke-dasharray': '14 10' }),
    polyline(
      inside.map((v) => at(v, energy(v))),
      { stroke: colors.blue, 'stroke-width': 7 },
    ),
    dot(cut, 10, colors.rust),
    dot([at(-56.4, 0)[0], at(-56.4, energy(-56.4))[1] - 20], 20, colors.teal),
  ]);
}

/** Rate against current: formulas as lines, one for each noise, and simulations as dots. */
export function noisyRates(): string {
  const horizontal: Axis = {
    from: 0.8,
    to: 3,
    ticks: [1, 1.5, 2, 2.5, 3],
    title: 'current (nA)',
  };
  const vertical: Axis = { from: 0, to: 125, ticks: [0, 25, 50, 75, 100, 125], title: 'rate (Hz)' };
  const chart = plot({ left: 190, top: 40, right: 1150, bottom: 620 }, horizontal, vertical);
  const currents = Array.from({ length: 111 }, (_, n) => 0.8 + n / 50);
  const quiet = Array.from({ length: 750 }, (_, n) => 1.5 + n / 500);
  return card(1200, 760, 'Firing rate against current for several strengths of noise', [
    chart.axes,
    polyline([chart.at(0.8, 0), ...quiet.map((value) => chart.at(value, analyticRate(value)))], {
      stroke: colors.muted,
      'stroke-dasharray': '14 10',
    }),
    ...noises.map((sd, n) =>
      polyline(
        currents.map((value) => chart.at(value, firing(value, sd).rate)),
        { stroke: noiseColors[n] },
      ),
    ),
    ...inputDots(chart, 'rate'),
    ...noiseLegend([240, 100], true),
  ]);
}

/** Variation of intervals against current, as in `noisyRates`. */
export function variations(): string {
  const horizontal: Axis = { from: 0.8, to: 3, ticks: [1, 2, 3], title: 'current (nA)' };
  const vertical: Axis = { from: 0, to: 1.05, ticks: [0, 0.5, 1], title: 'variation' };
  const chart = plot({ left: 170, top: 40, right: 700, bottom: 440 }, horizontal, vertical);
  const currents = Array.from({ length: 111 }, (_, n) => 0.8 + n / 50);
  return card(740, 580, 'Coefficient of variation against current', [
    chart.axes,
    ...noises.map((sd, n) =>
      polyline(
        currents.map((value) => chart.at(value, firing(value, sd).variation)),
        { stroke: noiseColors[n] },
      ),
    ),
    ...inputDots(chart, 'variation'),
    ...noiseLegend([440, 90], false),
  ]);
}

/** The intervals of a neuron that seldom fires, and the exponential density of the same mean. */
export function rareSpikes(): string {
  const horizontal: Axis = { from: 0, to: 500, ticks: [0, 200, 400], title: 'interval (ms)' };
  const vertical: Axis = { from: 0, to: 9, ticks: [0, 4, 8], title: 'density (1/s)' };
  const chart = plot({ left: 170, top: 40, right: 700, bottom: 440 }, horizontal, vertical);
  const mean = 1000 / firing(0.9, 3).rate;
  const times = Array.from({ length: 101 }, (_, n) => 5 * n);
  return card(740, 580, 'Intervals between rare spikes', [
    ...histogram(rareIntervals(), 10)
      .filter(({ from }: Bin) => from < horizontal.to)
      .map((bin) => bar(chart.at(bin.from, 0), chart.at(bin.from + 10, 1000 * bin.height))),
    chart.axes,
    polyline(
      times.map((t) => chart.at(t, (1000 * Math.exp(-t / mean)) / mean)),
      { stroke: colors.rust },
    ),
  ]);
}

/** Dots of the simulations; a variation of fewer than 200 intervals would say little. */
function inputDots(chart: Plot, what: 'rate' | 'variation'): string[] {
  return inputRuns()
    .filter((run) => what === 'rate' || run.count >= 200)
    .map((run) => {
      const color = noiseColors[noises.findIndex((sd) => sd === run.noise)] ?? colors.ink;
      return dot(chart.at(run.current, run[what]), 10, color);
    });
}

function noiseLegend([x, y]: [number, number], withQuiet: boolean): string[] {
  const rows = noises.map((sd, n) => [`${sd} mV`, noiseColors[n] ?? colors.ink, ''] as const);
  const all = withQuiet ? [...rows, ['no noise', colors.muted, '14 10'] as const] : rows;
  return all.map(([text, stroke, dashes], n) => {
    const height = y + 50 * n;
    const look = { stroke, 'stroke-width': 5, 'stroke-dasharray': dashes || undefined };
    return line([x, height - 12], [x + 60, height - 12], look) + label(text, x + 80, height, small);
  });
}

function bar([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  return element('rect', {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    fill: colors.rule,
    stroke: colors.rule,
  });
}
