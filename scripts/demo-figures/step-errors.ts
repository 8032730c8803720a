import { firing, kick, overshoot } from './first-passage.ts';
import { example, stepRuns, stepSizes } from './noise-numbers.ts';
import { dot, horizontalMark, plot, type Axis, type Plot } from './plot.ts';
import { card, colors, halo, label, line, polyline } from './svg.ts';

const { current, noise } = example;

/** What formulas expect of a simulation whose steps are so long, in hertz. */
export const expected = {
  /** Watched at the ends of steps: a threshold that lies higher. */
  ends: (step: number) => firing(current, noise, overshoot * kick(noise, step)).rate,
  /** Watched between them, too: spikes that are noticed half a step late. */
  between: (step: number) => 1000 / (1000 / firing(current, noise).rate + step / 2),
};

const runColors = { ends: colors.rust, between: colors.teal } as const;
const watches = ['ends', 'between'] as const;

/** Rate against the root of the step: thresholds watched at the ends of steps, and between them too. */
export function stepErrors(): string {
  const horizontal: Axis = {
    from: 0,
    to: 1.05,
    ticks: [0, ...stepSizes.toReversed().map(Math.sqrt)],
    title: 'step (ms), its root to scale',
    format: (root) => String(Math.round(root ** 2 * 100) / 100),
  };
  const vertical: Axis = { from: 28, to: 36, ticks: [28, 30, 32, 34, 36], title: 'rate (Hz)' };
  const chart = plot({ left: 190, top: 40, right: 1150, bottom: 620 }, horizontal, vertical);
  const roots = Array.from({ length: 106 }, (_, n) => n / 100);
  const exact = firing(current, noise).rate;
  return card(1200, 760, 'Simulated rate against the length of the step', [
    chart.axes,
    horizontalMark(chart, horizontal, exact, colors.muted),
    ...watches.map((watch) =>
      polyline(
        roots.map((root) => chart.at(root, expected[watch](root ** 2))),
        { stroke: runColors[watch] },
      ),
    ),
    ...stepDots(chart),
    label('exact', ...chart.at(0.9, exact + 0.2), { fill: colors.muted }),
    label('watched between steps too', ...chart.at(0.4, 33.3), {
      fill: colors.teal,
      ...halo,
    }),
    label('watched at the ends of steps', ...chart.at(0.04, 30.4), {
      fill: colors.rust,
      ...halo,
    }),
  ]);
}

/** Simulated rates, with two standard errors above and below. */
function stepDots({ at }: Plot): string[] {
  return watches.flatMap((watch) =>
    stepRuns()[watch].map(({ rate, error }, n) => {
      const root = Math.sqrt(stepSizes[n] ?? 0);
      const stroke = runColors[watch];
      const whisker = line(at(root, rate - 2 * error), at(root, rate + 2 * error), { stroke });
      return whisker + dot(at(root, rate), 10, stroke);
    }),
  );
}
