import { simulateSpikes } from './spike-trains.ts';
import { lights, picture } from './phase-plane.ts';
import { line, polyline } from './svg.ts';
import { driver, spectator, steer } from './watched-control.ts';

const [width, height] = [960, 600];
const rowColors = [lights.green, lights.blue, lights.cream] as const;

/** Spikes of neurons that are driven more and more strongly, row by row. */
export function spikeCover(): string {
  const rows = 30;
  const marks = Array.from({ length: rows }, (_, row) => {
    const y = 24 + (row * (height - 48)) / rows;
    return simulateSpikes(5 + 1.6 * row, 2, row + 1).map((time) => {
      const x = (time / 2) * width;
      return line([x, y], [x, y + 12], { stroke: rowColors[row % 3], 'stroke-width': 3 });
    });
  });
  return picture(width, height, 'Spikes of thirty neurons', marks.flat());
}

/** Two drivers of one ball, again and again: one keeps it in the middle, the other loses it. */
export function railCover(): string {
  const runs = Array.from({ length: 12 }, (_, seed) =>
    [spectator, driver].map((model, index) => {
      const points = steer(model, 15, seed + 1).map((state, step): [number, number] => [
        (step / 15) * width,
        height / 2 - 8 * state,
      ]);
      const look = { stroke: index === 0 ? lights.rust : lights.green, 'stroke-width': 4 };
      return polyline(points, { ...look, 'stroke-opacity': 0.5 });
    }),
  );
  return picture(
    width,
    height,
    'A ball that is kept in the middle, and one that is lost',
    runs.flat(),
  );
}
