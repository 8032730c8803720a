import { neuron } from './neuron.ts';

/**
 * The leaky integrate-and-fire neuron under white noise, from formulas: what the demo post on noise derives, and what its
 * numbers are taken from. Units are those of `neuron`; `noise` is the standard deviation of the free potential, mV.
 */

/** Firing of the neuron in the long run. */
export interface Firing {
  /** Spikes per second. */
  rate: number;
  /** Coefficient of variation of the intervals between spikes. */
  variation: number;
}

/** How far a threshold seems to lie above the true one, in standard deviations of a step: −ζ(½)/√(2π). */
export const overshoot = 0.5825971579390107;

/** Mean of the free potential under a constant current, mV. */
export const target = (current: number) => neuron.rest + neuron.resistance * current;

/** Standard deviation of the potential after a step, mV, if it begins at a point. */
export const kick = (noise: number, step: number) =>
  noise * Math.sqrt(1 - Math.exp((-2 * step) / neuron.timeConstant));

/**
 * Rate and variation, from Siegert's integrals as a system of differential equations in x = (V − μ)/(σ√2). F is e^{x²}(1 + erf x),
 * H is e^{x²} ∫ e^{−y²} F(y)² dy; their equations forget where they began on the way from far below the reset.
 *
 * @param raised How far the threshold lies above that of the neuron, mV.
 */
export function firing(current: number, noise: number, raised = 0): Firing {
  const scaled = (potential: number) => (potential - target(current)) / (noise * Math.SQRT2);
  const [reset, threshold] = [scaled(neuron.reset), scaled(neuron.threshold + raised)];
  const start = Math.min(reset, 0) - 5;
  const far = -1 / (start * Math.sqrt(Math.PI));
  const before = follow([far, far ** 2 / (-2 * start), 0, 0], start, reset);
  const [, , mean, variance] = follow([before[0], before[1], 0, 0], reset, threshold);
  const interval = neuron.refractory + neuron.timeConstant * mean;
  return {
    rate: 1000 / interval,
    variation: (neuron.timeConstant * Math.sqrt(variance)) / interval,
  };
}

type State = [F: number, H: number, mean: number, variance: number];

/** The equations for F, H, the mean of the first-passage time and its variance, both in units of the time constant. */
function slope(x: number, [f, h]: State): State {
  const root = Math.sqrt(Math.PI);
  return [2 * x * f + 2 / root, 2 * x * h + f ** 2, root * f, 2 * Math.PI * h];
}

/** Runge and Kutta's method of fourth order. */
function follow(initial: State, from: number, to: number): State {
  const steps = 600;
  const width = (to - from) / steps;
  const add = (state: State, change: State, factor: number) =>
    state.map((value, n) => value + factor * (change[n] ?? 0)) as State;
  let state = initial;
  for (let n = 0; n < steps; n++) {
    const x = from + n * width;
    const first = slope(x, state);
    const second = slope(x + width / 2, add(state, first, width / 2));
    const third = slope(x + width / 2, add(state, second, width / 2));
    const fourth = slope(x + width, add(state, third, width));
    state = add(state, first, width / 6);
    state = add(state, second, width / 3);
    state = add(state, third, width / 3);
    state = add(state, fourth, width / 6);
  }
  return state;
}

/** Density of the potential outside the refractory time, per mV: its integral is 1 minus the rate times that time. */
export function density(potential: number, current: number, noise: number): number {
  const from = Math.max(potential, neuron.reset);
  const steps = 400;
  const width = (neuron.threshold - from) / steps;
  const height = (value: number) => (value - target(current)) ** 2 / (2 * noise ** 2);
  let sum = 0;
  for (let n = 0; n < steps; n++) {
    sum += Math.exp(height(from + (n + 0.5) * width) - height(potential)) * width;
  }
  const { rate } = firing(current, noise);
  return ((rate / 1000) * neuron.timeConstant * sum) / noise ** 2;
}

/** Kramers' approximation of the rate, for a threshold well above the mean, in hertz. */
export function escapeRate(current: number, noise: number): number {
  const height = (neuron.threshold - target(current)) / (noise * Math.SQRT2);
  return (1000 * height * Math.exp(-(height ** 2))) / (neuron.timeConstant * Math.sqrt(Math.PI));
}
