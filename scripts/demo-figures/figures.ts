import { climbingPotential } from './animation.ts';
import { ballOnARail } from './ball-on-a-rail.ts';
import { circuit } from './circuit.ts';
import { railCover, spikeCover } from './covers.ts';
import { predictionAgainstControl, steering } from './control-figures.ts';
import { neuroaiMap } from './neuroai-map.ts';
import { phasePlane } from './phase-plane.ts';
import { rateCurve, voltageTrace } from './neuron-figures.ts';
import { escape, noisyPotential, noisyRates, rareSpikes, variations } from './noise-figures.ts';
import { colors } from './svg.ts';
import { stepErrors } from './step-errors.ts';
import { swatch } from './swatches.ts';
import { timeline } from './timeline.ts';

export interface DemoFigure {
  /** From `content/`; its ending says which format is written. Several pictures in a .webp are a film. */
  path: string;
  /** The pictures as SVG. */
  draw: () => string[];
}

const assets = 'assets/img/blog';
const neuronPost = 'posts/leaky-integrate-and-fire';
const noisePost = 'posts/fired-by-noise';

/** Every figure of the demo site. */
export const demoFigures: readonly DemoFigure[] = [
  { path: `${assets}/neuroai-map.png`, draw: () => [neuroaiMap()] },
  { path: `${assets}/neuroai-timeline.png`, draw: () => [timeline()] },
  { path: `${assets}/watching-steering.png`, draw: () => [predictionAgainstControl()] },
  { path: `${assets}/two-drivers.png`, draw: () => [steering()] },
  { path: `${assets}/ball-on-a-rail.svg`, draw: () => [ballOnARail()] },
  { path: `${assets}/dot-spectator.svg`, draw: () => [swatch(colors.plum)] },
  { path: `${assets}/dot-driver.svg`, draw: () => [swatch(colors.teal)] },
  { path: `${neuronPost}/circuit.svg`, draw: () => [circuit()] },
  { path: `${neuronPost}/voltage-trace.png`, draw: () => [voltageTrace()] },
  { path: `${neuronPost}/rate-curve.png`, draw: () => [rateCurve()] },
  { path: `${neuronPost}/climbing-potential.webp`, draw: climbingPotential },
  { path: `${noisePost}/potential.svg`, draw: () => [noisyPotential()] },
  { path: `${noisePost}/escape.svg`, draw: () => [escape()] },
  { path: `${noisePost}/rates.svg`, draw: () => [noisyRates()] },
  { path: `${noisePost}/variation.svg`, draw: () => [variations()] },
  { path: `${noisePost}/intervals.svg`, draw: () => [rareSpikes()] },
  { path: `${noisePost}/steps.svg`, draw: () => [stepErrors()] },
  { path: 'assets/img/profile.png', draw: () => [phasePlane(720, 720)] },
  { path: 'assets/img/projects/phase-plane.png', draw: () => [phasePlane(960, 600)] },
  { path: 'assets/img/projects/phase-plane-at-rest.png', draw: () => [phasePlane(960, 600, 0)] },
  { path: 'assets/img/projects/rail.png', draw: () => [railCover()] },
  { path: 'assets/img/projects/spikes.png', draw: () => [spikeCover()] },
];
