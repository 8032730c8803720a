import { measure, runNoisy, type Measured, type Watch } from './noisy-neuron.ts';
import { neuron } from './neuron.ts';

/** What the demo post on noise measures in simulations; each is run once, since its figures and its table share them. */

/** The input of the examples: current, nA, and noise, mV. */
export const example = { current: 1.4, noise: 3 } as const;

/** Lengths of a step, ms, and how often the neuron fires with each. */
export const stepSizes = [1, 0.5, 0.2, 0.1, 0.05] as const;

/** The rate of the example by the length of the step, in the order of `stepSizes`. */
export const stepRuns = once((): Record<Watch, Measured[]> => {
  const run = (watch: Watch) =>
    stepSizes.map((step, n) =>
      measure(runNoisy({ ...example, step, watch, spikes: 10_000, seed: n + 1 })),
    );
  return { ends: run('ends'), between: run('between') };
});

export interface InputRun extends Measured {
  current: number;
  noise: number;
}

/** Standard deviations of the noise that are compared, mV. */
export const noises = [1, 3, 6] as const;

/** Forty seconds each of three noises and eleven currents. */
export const inputRuns = once((): InputRun[] =>
  noises.flatMap((noise) =>
    Array.from({ length: 11 }, (_, n) => 0.9 + n / 5).map((current, n) => {
      const limits = { spikes: Infinity, duration: 40_000, seed: 100 * noise + n };
      const response = runNoisy({ current, noise, step: 0.1, watch: 'between', ...limits });
      const { rate, ...rest } = measure(response);
      const counted = (1000 * response.intervals.length) / response.duration;
      return { current, noise, ...rest, rate: rest.count === 0 ? counted : rate };
    }),
  ),
);

/** Intervals between spikes, ms, far below the rheobase, where a neuron seldom fires. */
export const rareIntervals = once(
  () => runNoisy({ current: 0.9, noise: 3, step: 0.1, watch: 'between', spikes: 5000 }).intervals,
);

export interface Bin {
  from: number;
  /** Share of the whole, by the width of the bin. */
  height: number;
}

/** Counts values in bins of one width, as a density of all that were counted; `whole` if some are to be missing. */
export function histogram(values: readonly number[], width: number, whole = values.length): Bin[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    const bin = Math.floor(value / width);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts]
    .sort(([first], [second]) => first - second)
    .map(([bin, count]) => ({ from: bin * width, height: count / (whole * width) }));
}

/** Where the potential of the example is, in half a millivolt each; the refractory time counts as time elsewhere. */
export const potentialBins = once(() => {
  const [step, seen] = [0.1, [] as number[]];
  const run = { ...example, step, watch: 'between', spikes: 3000 } as const;
  const { duration } = runNoisy(run, (potential) => seen.push(potential));
  return histogram(seen, 0.5, duration / step);
});

/** A stretch of the example: the potential over time in pieces, one for each interval between spikes. */
export function potentialPieces(duration: number): [time: number, potential: number][][] {
  const pieces: [number, number][][] = [[[0, neuron.reset]]];
  let last = 0;
  runNoisy(
    { ...example, step: 0.1, watch: 'between', spikes: Infinity, duration, seed: 11 },
    (potential, time) => {
      if (time - last > neuron.refractory) pieces.push([[last + neuron.refractory, neuron.reset]]);
      pieces.at(-1)?.push([time, potential]);
      last = time;
    },
  );
  return pieces;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
