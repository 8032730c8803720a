import { analyticRate, neuron, rheobase, simulate, simulatedRate } from './neuron.ts';
import { dot, horizontalMark, plot, type Axis } from './plot.ts';
import { card, colors, label, line, polyline } from './svg.ts';

const step = 0.1;
const time: Axis = { from: 0, to: 120, ticks: [0, 20, 40, 60, 80, 100, 120], title: 'time (ms)' };
const potential: Axis = { from: -68, to: -38, ticks: [-65, -50], title: 'potential (mV)' };

/** A pulse of current between 20 and 100 ms, nA. */
export const pulse = (t: number) => (t >= 20 && t < 100 ? 2 : 0);

/** Above, the injected current; below, the potential, with a stroke for each spike. */
export function voltageTrace(): string {
  const { potential: trace, spikes } = simulate({ duration: time.to, step, current: pulse });
  const below = plot({ left: 210, top: 330, right: 1540, bottom: 840 }, time, potential);
  const above = plot(
    { left: 210, top: 60, right: 1540, bottom: 220 },
    { ...time, ticks: [], title: '' },
    { from: 0, to: 2.4, ticks: [0, 2], title: 'current (nA)' },
  );
  const current = trace.map((_, n) => above.at(n * step, pulse(n * step)));
  const strokes = spikes.map((t) =>
    line(below.at(t, neuron.threshold), below.at(t, -40), {
      stroke: colors.blue,
      'stroke-width': 5,
    }),
  );
  const [x, y] = below.at(1.5, neuron.threshold);
  return card(1600, 980, 'Response of a leaky integrate-and-fire neuron to a pulse of current', [
    above.axes,
    polyline(current, { stroke: colors.rust }),
    below.axes,
    horizontalMark(below, time, neuron.threshold, colors.muted),
    label('threshold', x, y - 16, { fill: colors.muted }),
    polyline(
      trace.map((v, n) => below.at(n * step, v)),
      { stroke: colors.blue },
    ),
    ...strokes,
  ]);
}

/** Firing rate against current: the formula as a line, simulations as dots, noisy ones as rings. */
export function rateCurve(): string {
  const horizontal: Axis = {
    from: 0.8,
    to: 4,
    ticks: [1, 1.5, 2, 2.5, 3, 3.5, 4],
    title: 'current (nA)',
  };
  const vertical: Axis = { from: 0, to: 180, ticks: [0, 50, 100, 150], title: 'firing rate (Hz)' };
  const { at, axes } = plot({ left: 210, top: 70, right: 1530, bottom: 850 }, horizontal, vertical);
  const currents = Array.from({ length: 321 }, (_, n) => 0.8 + n / 100);
  const sampled = Array.from({ length: 16 }, (_, n) => 0.9 + n / 5);
  return card(1600, 990, 'Firing rate of the neuron against the injected current', [
    axes,
    line(at(rheobase, 0), at(rheobase, 180), { stroke: colors.rule, 'stroke-dasharray': '14 10' }),
    label('rheobase 1.5 nA', ...at(rheobase + 0.04, 166), { fill: colors.muted }),
    ...sampled.map((current) =>
      dot(at(current, simulatedRate(current, step, 3, 4000)), 15, colors.rust),
    ),
    polyline(
      currents.map((current) => at(current, analyticRate(current))),
      { stroke: colors.blue },
    ),
    ...sampled.map((current) => dot(at(current, simulatedRate(current, step)), 11, colors.blue)),
    ...legend(1000, 620),
  ]);
}

function legend(x: number, y: number): string[] {
  const rows = [
    [line([x, y - 12], [x + 60, y - 12], { stroke: colors.blue, 'stroke-width': 5 }), 'formula'],
    [dot([x + 30, y + 48], 11, colors.blue), 'simulation'],
    [dot([x + 30, y + 108], 15, colors.rust), 'with noise, 3 mV'],
  ] as const;
  return rows.map(([mark, text], n) => mark + label(text, x + 84, y + 60 * n));
}
