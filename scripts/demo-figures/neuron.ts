import { randomNumbers } from './random.ts';

/** The leaky integrate-and-fire neuron of the demo post: millivolts, milliseconds, megohms, nanoamperes. */
export const neuron = {
  rest: -65,
  threshold: -50,
  reset: -65,
  resistance: 10,
  timeConstant: 10,
  refractory: 2,
} as const;

export interface Run {
  /** Length of the simulation, ms. */
  duration: number;
  /** Step, ms. */
  step: number;
  /** Injected current at a time, nA. */
  current: (time: number) => number;
  /** Standard deviation that noise alone would give the potential, mV. Default: 0. */
  noise?: number;
  seed?: number;
}

export interface Response {
  /** Potential at each step, mV. */
  potential: number[];
  /** Times of the spikes, ms. */
  spikes: number[];
}

/** The smallest current that makes the neuron fire, nA. */
export const rheobase = (neuron.threshold - neuron.rest) / neuron.resistance;

/** Forward Euler, Euler–Maruyama with noise. The potential is held at the reset during the refractory time. */
export function simulate({ duration, step, current, noise = 0, seed = 1 }: Run): Response {
  const { normal } = randomNumbers(seed);
  const kick = noise * Math.sqrt((2 * step) / neuron.timeConstant);
  const potential: number[] = [];
  const spikes: number[] = [];
  let v: number = neuron.rest;
  let free = 0;
  for (let n = 0; n < Math.round(duration / step); n++) {
    if (n >= free) {
      const drive = neuron.rest - v + neuron.resistance * current(n * step);
      v += (step / neuron.timeConstant) * drive + (noise === 0 ? 0 : kick * normal());
    }
    if (v >= neuron.threshold) {
      spikes.push((n + 1) * step);
      v = neuron.reset;
      free = n + 1 + Math.round(neuron.refractory / step);
    }
    potential.push(v);
  }
  return { potential, spikes };
}

/** Firing rate under a constant current, in hertz, from the solution of the equation. */
export function analyticRate(current: number): number {
  if (current <= rheobase) return 0;
  const drive = neuron.resistance * current;
  const climb =
    neuron.timeConstant *
    Math.log((drive + neuron.rest - neuron.reset) / (drive + neuron.rest - neuron.threshold));
  return 1000 / (neuron.refractory + climb);
}

/** Firing rate in a simulation under a constant current, in hertz: intervals between spikes, or spikes a second under noise. */
export function simulatedRate(current: number, step: number, noise = 0, duration = 1000): number {
  const { spikes } = simulate({ duration, step, noise, current: () => current, seed: 7 });
  if (noise > 0) return (1000 * spikes.length) / duration;
  const [first = 0, last = 0] = [spikes[0], spikes.at(-1)];
  return spikes.length < 2 ? 0 : (1000 * (spikes.length - 1)) / (last - first);
}
