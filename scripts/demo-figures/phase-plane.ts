import { randomNumbers } from './random.ts';
import { element, polyline } from './svg.ts';

/** Colours of light things on the dark ground. */
export const lights = {
  green: '#8fd3b4',
  blue: '#7fb3d9',
  cream: '#f4ead0',
  rust: '#e7a98c',
} as const;

type State = readonly [number, number];

/** Numbers of the FitzHugh–Nagumo neuron (FitzHugh 1961, doi:10.1016/S0006-3495(61)86902-6). */
const model = { a: 0.7, b: 0.8, epsilon: 0.08 } as const;

/** The current under which it fires again and again. */
const firing = 0.5;

/** How potential and recovery change in a state, per unit of time. */
export function flow([v, w]: State, current = firing): State {
  const { a, b, epsilon } = model;
  return [v - v ** 3 / 3 - w + current, epsilon * (v + a - b * w)];
}

/** States from a start on, by Heun's method with a step of 0.1 units of time. */
export function trajectory(start: State, steps: number, current = firing): State[] {
  const h = 0.1;
  const states: State[] = [start];
  for (let [v, w] = start; states.length <= steps; states.push([v, w])) {
    const [dv, dw] = flow([v, w], current);
    const [nextV, nextW] = flow([v + h * dv, w + h * dw], current);
    [v, w] = [v + (h / 2) * (dv + nextV), w + (h / 2) * (dw + nextW)];
  }
  return states;
}

/**
 * The phase plane of a neuron as a picture without words: short pieces of paths, and where all end: a cycle, or without a current
 * a point, with the path of one last spike to it.
 *
 * @param width of the picture, in pixels.
 */
export function phasePlane(width: number, height: number, current = firing): string {
  const scale = { x: width / 5.2, y: height / 3.3 };
  const toPixels = ([v, w]: State): [number, number] => [
    width / 2 + v * scale.x,
    height / 2 - (w - 0.62) * scale.y,
  ];
  const path = (
    start: State,
    steps: number,
    stroke: string,
    strokeWidth: number,
    opacity: number,
  ) =>
    polyline(trajectory(start, steps, current).map(toPixels), {
      stroke,
      'stroke-width': strokeWidth,
      'stroke-opacity': opacity,
    });
  const { uniform } = randomNumbers(7);
  const starts = Array.from({ length: 420 }, (): State => [
    -2.9 + 5.8 * uniform(),
    -1.3 + 3.8 * uniform(),
  ]);
  const end = trajectory([1, 0], 4000, current).at(-1) ?? [1, 0];
  const start: State = current === firing ? end : [1, -0.6];
  return picture(width, height, 'Paths in the phase plane of a neuron, and where all of them end', [
    ...starts.map((start, index) =>
      path(start, 14, index % 2 ? lights.green : lights.blue, 3, 0.55),
    ),
    path(start, 420, lights.cream, 8, 1),
  ]);
}

/** A picture without words, on a dark ground up to its edges. */
export function picture(
  width: number,
  height: number,
  title: string,
  parts: readonly string[],
): string {
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  };
  const ground = element('rect', { width, height, fill: '#123a33' });
  return `${element('svg', frame, element('title', {}, title), ground, ...parts)}\n`;
}
