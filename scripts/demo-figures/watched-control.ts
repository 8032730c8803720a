import { randomNumbers } from './random.ts';

/**
 * The toy of the essay on NeuroAI: `x' = a x + b u + noise` of unit variance, watched while somebody else steers it with
 * `u = −k x`. A model is a guess of `a` and `b`; it steers by what it believes to cancel the motion, `u = −(a/b) x`.
 */
export const world = { a: 1.2, b: 1, watchedGain: 0.9 } as const;

export interface Model {
  a: number;
  b: number;
}

/** Right about everything it has watched, wrong about what its own hand does. */
export const spectator: Model = { a: 0.48, b: 0.2 };
/** Wrong about what it has watched, right about the one ratio that steering needs. */
export const driver: Model = { a: 3.6, b: 3 };

/** Mean squared error of one-step predictions while the other one steers; 1 is the least possible. */
export function predictionError(model: Model): number {
  const { a, b, watchedGain } = world;
  const watched = a - b * watchedGain;
  const believed = model.a - model.b * watchedGain;
  return 1 + (watched - believed) ** 2 / (1 - watched ** 2);
}

/** Factor by which the state shrinks from step to step under the model's own steering. */
export function closedLoop(model: Model): number {
  return world.a - world.b * (model.a / model.b);
}

/** Mean square of the state under the model's own steering; 1 is the least possible, infinity means it runs away. */
export function controlCost(model: Model): number {
  const factor = closedLoop(model);
  return Math.abs(factor) < 1 ? 1 / (1 - factor ** 2) : Infinity;
}

/** The state, step by step, when the model steers. */
export function steer(model: Model, steps: number, seed: number): number[] {
  const { normal } = randomNumbers(seed);
  const states = [0];
  for (let n = 0; n < steps; n++) states.push(closedLoop(model) * (states[n] ?? 0) + normal());
  return states;
}

/** Models with guesses spread evenly around the truth. */
export function randomModels(count: number, seed: number): Model[] {
  const { uniform } = randomNumbers(seed);
  return Array.from({ length: count }, () => ({
    a: 0.2 + 3.6 * uniform(),
    b: 0.2 + 3 * uniform(),
  }));
}
