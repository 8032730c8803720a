import { dot, plot, type Axis } from './plot.ts';
import { card, colors, element, halo, label, line, polyline } from './svg.ts';
import {
  controlCost,
  driver,
  predictionError,
  randomModels,
  spectator,
  steer,
  type Model,
} from './watched-control.ts';

const unstableTop = 100;

/** Each model's error as a spectator against its cost as a driver; those that run away lie in the band on top. */
export function predictionAgainstControl(): string {
  const horizontal: Axis = {
    from: 0.98,
    to: 3,
    ticks: [1, 1.5, 2, 2.5, 3],
    title: 'error when watching',
  };
  const vertical: Axis = {
    from: 0.9,
    to: unstableTop * 1.5,
    ticks: [1, 10],
    title: 'cost when steering',
    scale: 'log',
  };
  const { at, axes } = plot({ left: 190, top: 50, right: 1150, bottom: 950 }, horizontal, vertical);
  const shown = randomModels(420, 11).filter((model) => predictionError(model) <= horizontal.to);
  const place = (model: Model) =>
    at(predictionError(model), Math.min(controlCost(model), unstableTop));
  const [bandLeft, bandTop] = at(horizontal.from, unstableTop * 1.5);
  const [bandRight, bandBottom] = at(horizontal.to, 62);
  const band = {
    x: bandLeft,
    y: bandTop,
    width: bandRight - bandLeft,
    height: bandBottom - bandTop,
  };
  return card(1200, 1090, 'Error of prediction and cost of control for random models', [
    element('rect', { ...band, fill: colors.rust, 'fill-opacity': '0.1' }),
    axes,
    label('runs away', bandRight - 16, bandBottom + 44, {
      'text-anchor': 'end',
      fill: colors.rust,
    }),
    ...shown.map((model) => dot(place(model), 9, colors.muted, 0.4)),
    ...named(place(spectator), 'spectator', colors.plum, [30, 54]),
    ...named(place(driver), 'driver', colors.teal, [26, -22]),
  ]);
}

/** The state over time under the hands of the two. */
export function steering(): string {
  const horizontal: Axis = { from: 0, to: 15, ticks: [0, 5, 10, 15], title: 'step' };
  const vertical: Axis = {
    from: -36,
    to: 36,
    ticks: [-30, 0, 30],
    title: 'distance from the middle',
  };
  const { at, axes } = plot({ left: 190, top: 50, right: 1150, bottom: 950 }, horizontal, vertical);
  const path = (model: Model) => steer(model, horizontal.to, 3).map((x, n) => at(n, x));
  return card(1200, 1090, 'The same disturbances under two models that steer', [
    axes,
    line(at(0, 0), at(horizontal.to, 0), { stroke: colors.rule }),
    polyline(path(spectator), { stroke: colors.plum }),
    polyline(path(driver), { stroke: colors.teal, 'stroke-width': 7 }),
    label('spectator', ...at(0.6, 29), { fill: colors.plum, 'font-weight': 'bold' }),
    label('driver', ...at(0.6, 23), { fill: colors.teal, 'font-weight': 'bold' }),
  ]);
}

function named(
  [x, y]: [number, number],
  text: string,
  color: string,
  [right, down]: [number, number],
): string[] {
  return [
    element('circle', { cx: x, cy: y, r: 18, fill: color, stroke: colors.card, 'stroke-width': 5 }),
    label(text, x + right, y + down, { ...halo, fill: color, 'font-weight': 'bold' }),
  ];
}
