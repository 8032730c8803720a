import { randomNumbers } from './random.ts';

/** Dead time after a spike, in seconds. */
const refractory = 0.004;

/**
 * Spikes of a Poisson process with dead time.
 *
 * @param rate of the process without its dead time, in spikes per second.
 * @param duration in seconds.
 * @returns times in seconds, ascending.
 */
export function simulateSpikes(rate: number, duration: number, seed: number): number[] {
  const { uniform } = randomNumbers(seed);
  const times: number[] = [];
  const interval = () => refractory - Math.log(1 - uniform()) / rate;
  for (let time = interval(); time < duration; time += interval()) times.push(time);
  return times;
}
