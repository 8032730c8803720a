import { kick, target } from './first-passage.ts';
import { neuron } from './neuron.ts';
import { randomNumbers } from './random.ts';

/** How a threshold is watched: at the ends of steps alone, or also for what may have crossed it within a step. */
export type Watch = 'ends' | 'between';

export interface NoisyRun {
  /** Injected current, nA. */
  current: number;
  /** Standard deviation of the free potential, mV. */
  noise: number;
  /** Step, ms. */
  step: number;
  watch: Watch;
  /** The run ends after so many spikes. */
  spikes: number;
  /** It ends after so many milliseconds, too. */
  duration?: number;
  seed?: number;
}

export interface NoisyResponse {
  /** Times between spikes, ms; the first from the start at the reset. */
  intervals: number[];
  /** Length of the run, ms. */
  duration: number;
}

/**
 * Runs the neuron with steps that are exact as long as it does not fire. `seen` gets the potential after each step outside the
 * refractory time, and the time.
 */
export function runNoisy(run: NoisyRun, seen?: (potential: number, time: number) => void) {
  const { normal, uniform } = randomNumbers(run.seed ?? 1);
  const decay = Math.exp(-run.step / neuron.timeConstant);
  const spread = kick(run.noise, run.step);
  const mean = target(run.current);
  const intervals: number[] = [];
  let [v, time, last] = [neuron.reset as number, 0, 0];
  while (intervals.length < run.spikes && time < (run.duration ?? Infinity)) {
    const next = mean + (v - mean) * decay + spread * normal();
    time += run.step;
    const chance = run.watch === 'between' ? crossing(v, next, spread) : 0;
    v = next;
    if (v < neuron.threshold && (chance === 0 || uniform() >= chance)) {
      seen?.(v, time);
      continue;
    }
    intervals.push(time - last);
    last = time;
    v = neuron.reset;
    time += neuron.refractory;
  }
  return { intervals, duration: time } satisfies NoisyResponse;
}

/** The chance that a Brownian path from one potential to another has touched the threshold on its way, if both lie below. */
function crossing(from: number, to: number, spread: number): number {
  const exponent = (2 * (neuron.threshold - from) * (neuron.threshold - to)) / spread ** 2;
  return exponent > 40 ? 0 : Math.exp(-exponent);
}

export interface Measured {
  /** Spikes per second. */
  rate: number;
  /** Its standard error. */
  error: number;
  /** Coefficient of variation of the intervals. */
  variation: number;
  count: number;
}

/** Rate and variation of a run, from its intervals. */
export function measure({ intervals }: NoisyResponse): Measured {
  const count = intervals.length;
  const mean = intervals.reduce((sum, interval) => sum + interval, 0) / count;
  const squares = intervals.reduce((sum, interval) => sum + (interval - mean) ** 2, 0);
  const variation = Math.sqrt(squares / (count - 1)) / mean;
  const rate = 1000 / mean;
  return { rate, error: (rate * variation) / Math.sqrt(count), variation, count };
}
