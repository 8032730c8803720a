import { neuron, simulate } from './neuron.ts';
import { horizontalMark, plot, type Axis } from './plot.ts';
import { card, colors, element, label, line, polyline } from './svg.ts';

const step = 0.1;
const duration = 64;
const between = 1.6;

const time: Axis = { from: 0, to: duration, ticks: [], title: 'time' };
const potential: Axis = { from: -67, to: -42, ticks: [], title: 'potential' };

/** The pictures of a film in which the potential climbs, fires and starts again. */
export function climbingPotential(): string[] {
  const { potential: trace, spikes } = simulate({ duration, step, current: () => 2.2 });
  return Array.from({ length: Math.round(duration / between) }, (_, n) => {
    const now = (n + 1) * between;
    return picture(
      trace.slice(0, Math.round(now / step)),
      spikes.filter((spike) => spike <= now),
    );
  });
}

/** Time for which each picture is shown, in milliseconds. */
export const pictureTime = 80;

function picture(trace: readonly number[], spikes: readonly number[]): string {
  const frame = { left: 150, top: 30, right: 770, bottom: 320 };
  const drawn = plot(frame, { ...time, title: '' }, { ...potential, title: '' });
  const points = trace.map((v, n) => drawn.at((n + 1) * step, v));
  const [cx, cy] = points.at(-1) ?? [0, 0];
  return card(800, 360, 'The potential climbs, fires, and starts again', [
    drawn.axes,
    horizontalMark(drawn, time, neuron.threshold, colors.muted),
    label('fire', 40, drawn.at(0, neuron.threshold)[1] + 12, { fill: colors.muted }),
    label('rest', 40, drawn.at(0, neuron.rest)[1] + 12, { fill: colors.muted }),
    polyline(points, { stroke: colors.blue }),
    ...spikes.map((t) =>
      line(drawn.at(t, neuron.threshold), drawn.at(t, -43), {
        stroke: colors.blue,
        'stroke-width': 5,
      }),
    ),
    element('circle', { cx, cy, r: 12, fill: colors.rust }),
  ]);
}
