import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFigures } from '../../scripts/demo-figures/figures.ts';
import { density, escapeRate, firing, target } from '../../scripts/demo-figures/first-passage.ts';
import {
  analyticRate,
  neuron,
  simulate,
  simulatedRate,
} from '../../scripts/demo-figures/neuron.ts';
import { pulse } from '../../scripts/demo-figures/neuron-figures.ts';
import { originOf, readOrigin } from '../../scripts/demo-figures/picture-file.ts';
import { example, stepRuns, stepSizes } from '../../scripts/demo-figures/noise-numbers.ts';
import { expected } from '../../scripts/demo-figures/step-errors.ts';
import { spread } from '../../scripts/demo-figures/timeline.ts';
import {
  closedLoop,
  controlCost,
  driver,
  predictionError,
  randomModels,
  spectator,
  steer,
} from '../../scripts/demo-figures/watched-control.ts';

const content = path.join(import.meta.dirname, '../../content');
const read = (post: string) =>
  readFileSync(path.join(content, 'posts', post), 'utf8').replace(/\s+/g, ' ');

describe('the figures of the demo site', () => {
  it.each(demoFigures.map((figure) => [figure.path, figure] as const))(
    'has %s as the code draws it now (else: npm run demo:figures)',
    async (_, figure) => {
      expect(await readOrigin(content, figure)).toBe(originOf(figure));
    },
  );

  it('keeps labels apart without pushing the last one over the edge', () => {
    expect(spread([0, 1, 2, 50], 10, 100)).toEqual([0, 10, 20, 50]);
    expect(spread([90, 95, 99], 10, 100)).toEqual([80, 90, 100]);
  });
});

describe('the numbers in the post on the neuron', () => {
  const post = read('leaky-integrate-and-fire/index.mdx');

  it.each([1.4, 1.6, 2, 3])('prints and tabulates the rates at %s nA', (current) => {
    const [formula, coarse, middle, fine] = [
      analyticRate(current),
      ...[1, 0.1, 0.01].map((step) => simulatedRate(current, step)),
    ].map((rate) => rate.toFixed(2));
    expect(post).toContain(`${current.toFixed(1)} nA: ${formula} Hz ${coarse} ${middle} ${fine}`);
    expect(post.replaceAll('**', '')).toContain(
      `| ${current.toFixed(1)} | ${formula} | ${coarse} | ${middle} | ${fine} |`,
    );
  });

  it('names the times of the spikes', () => {
    const { spikes } = simulate({ duration: 120, step: 0.1, current: pulse });
    const times = spikes.map((spike) => spike.toFixed(1));
    expect(post).toContain(`Spikes at ${times.slice(0, -1).join(', ')} and ${times.at(-1)} ms`);
  });

  it('names the rate under noise', () => {
    expect(post).toContain(
      `the noisy one fires at ${simulatedRate(1.4, 0.1, 3, 4000).toFixed(1)} Hz`,
    );
  });
});

describe('the numbers in the post on noise', () => {
  const post = read('fired-by-noise/index.mdx').replaceAll('\u00A0', ' ');
  const { rate } = firing(example.current, example.noise);

  it('lists rates that a machine computes by the formula', () => {
    for (const noise of [1, 3, 6]) {
      const rates = [1.2, 1.4, 1.6, 2].map((current) => firing(current, noise).rate.toFixed(2));
      expect(post).toContain(rates.join(' '));
    }
  });

  it.each([
    [1, 1, '0.00071', '0.00074'],
    [1.2, 1, undefined, undefined],
    [0.9, 3, undefined, undefined],
    [1.4, 3, undefined, undefined],
  ])('compares the limit at %s nA and %s mV', (current, noise, seldom, limit) => {
    const { rate, variation } = firing(current, noise);
    const distance = ((neuron.threshold - target(current)) / noise).toFixed(1);
    const rates = [seldom ?? rate.toFixed(2), limit ?? escapeRate(current, noise).toFixed(2)];
    expect(Number(rates[0])).toBeCloseTo(rate, seldom ? 5 : 2);
    expect(Number(rates[1])).toBeCloseTo(escapeRate(current, noise), limit ? 5 : 2);
    expect(post).toContain(
      `| ${current.toFixed(1)} | ${noise} | ${distance} | ${rates.join(' | ')} | ${variation.toFixed(2)} |`,
    );
  });

  it('tabulates what steps do to the rate', () => {
    const { ends, between } = stepRuns();
    stepSizes.forEach((step, n) => {
      const row = [ends[n]?.rate, expected.ends(step), between[n]?.rate, expected.between(step)];
      const cells = row.map((value) => value?.toFixed(2));
      expect(post).toContain(`| ${step.toFixed(2)} | ${cells.join(' | ')} |`);
    });
    for (const { error } of [...ends, ...between]) expect(error).toBeLessThanOrEqual(0.175);
    expect(post).toContain(`$r = ${rate.toFixed(2)}$ Hz`);
  });

  it('says how short a step would have to be', () => {
    const lost = (step: number) => 1 - expected.ends(step) / rate;
    const late = (step: number) => 1 - expected.between(step) / rate;
    expect(lost(0.1)).toBeCloseTo(1 / 20, 2);
    expect(lost(0.004)).toBeCloseTo(0.01, 3);
    expect(late(0.58)).toBeCloseTo(0.01, 4);
  });

  it('has a density that the refractory time lacks', () => {
    const width = 0.08;
    const sum = Array.from({ length: 500 }, (_, n) => density(-50 - (n + 0.5) * width, 1.4, 3));
    const below = sum.reduce((whole, height) => whole + height * width, 0);
    expect(below).toBeCloseTo(1 - (rate / 1000) * neuron.refractory, 3);
  });

  it('has integrals that agree with those of a quadrature in 30 digits', () => {
    expect(firing(1.4, 3).rate).toBeCloseTo(34.7289735495, 6);
    expect(firing(1.4, 3).variation).toBeCloseTo(0.490893226411, 6);
    expect(firing(0.9, 3).rate).toBeCloseTo(8.05752282912, 6);
  });
});

describe('the numbers in the essay', () => {
  const essay = read('2026-01-20-a-map-of-neuroai.mdx');

  it('names the errors of the two', () => {
    expect(essay).toContain(`at the first task: error ${predictionError(spectator).toFixed(2)}`);
    expect(essay).toContain(`worse, ${predictionError(driver).toFixed(2)},`);
    expect(closedLoop(spectator)).toBeCloseTo(-1.2);
    expect(controlCost(driver)).toBe(1);
  });

  it('counts the random models as the figure shows them', () => {
    const models = randomModels(420, 11);
    const good = models.filter((model) => predictionError(model) < 1.1);
    const worse = models.filter((model) => predictionError(model) >= 1.1);
    const wellSteered = (some: typeof models) =>
      some.filter((model) => controlCost(model) < 1.1).length;
    const lost = good.filter((model) => controlCost(model) === Infinity).length;
    expect(essay).toContain(
      `${models.length} guesses drawn evenly around the truth, ${good.length} predict`,
    );
    expect(essay).toContain(`${wellSteered(good)} also steer almost perfectly, but ${lost} lose`);
    expect(essay).toContain(
      `of the ${worse.length} that predict worse, ${wellSteered(worse)} steer`,
    );
  });

  it('finds the cost of steering in a simulation too', () => {
    const states = steer({ a: 1.8, b: 2 }, 200_000, 5);
    const meanSquare = states.reduce((sum, state) => sum + state ** 2, 0) / states.length;
    expect(meanSquare).toBeCloseTo(controlCost({ a: 1.8, b: 2 }), 1);
  });
});
