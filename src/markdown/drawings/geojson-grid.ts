import type { LineString, MultiLineString, Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Frame, Geo, MapProjection } from './geojson-projection.ts';

/** Degrees from one line to the next, of which the first that gives few lines is taken. */
const steps = [
  30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001,
];
const fewestLines = 3;

/** From the least to the most. */
type Range = readonly [number, number];

/** Meridians and parallels, with their degrees beside the frame of a part of the Earth. */
export function drawGrid(geo: Geo, map: MapProjection): Element[] {
  const path = geo.geoPath(map.project).digits(1);
  if (map.isWorld) return [gridLine(path(geo.geoGraticule().step([30, 30])()))];
  const { longitudes, latitudes } = visibleRanges(map);
  const step = steps.find((size) => linesIn(latitudes, size).length >= fewestLines) ?? 0.0001;
  const wide = longitudes[1] - longitudes[0] > 2 * (latitudes[1] - latitudes[0]) ? step * 2 : step;
  const meridians = linesIn(longitudes, wide).map((at) => ({ at, line: meridian(at, latitudes) }));
  const parallels = linesIn(latitudes, step).map((at) => ({ at, line: parallel(at, longitudes) }));
  const lines: MultiLineString = {
    type: 'MultiLineString',
    coordinates: [...meridians, ...parallels].map(({ line }) => line.coordinates),
  };
  return [
    gridLine(path(lines)),
    ...meridianLabels(
      map,
      meridians.map(({ at, line }) => ({ line, text: degrees(at, 'E', 'W', wide) })),
    ),
    ...parallels.flatMap(({ at, line }) => parallelLabel(map, line, degrees(at, 'N', 'S', step))),
  ];
}

function gridLine(path: string | null): Element {
  return s('path', { fill: 'none', stroke: 'var(--edge)', 'stroke-opacity': 0.4, d: path ?? '' });
}

/** What lies within the frame; longitudes go on beyond 180 where the frame does. */
function visibleRanges({ project, frame }: MapProjection): { longitudes: Range; latitudes: Range } {
  const [turned] = project.rotate();
  const middle = -turned;
  const border = borderOf(frame).flatMap((point) => project.invert?.(point) ?? []);
  const around = (longitude: number) => ((((longitude - middle + 180) % 360) + 360) % 360) - 180;
  const east = border.filter((_, index) => index % 2 === 0).map(around);
  const north = border.filter((_, index) => index % 2 === 1);
  const poles = [-90, 90].filter((latitude) => isInside(project([middle, latitude]), frame));
  const latitudes = [...north, ...poles];
  return {
    longitudes:
      poles.length > 0 ? [-180, 180] : [middle + Math.min(...east), middle + Math.max(...east)],
    latitudes: [Math.min(...latitudes), Math.max(...latitudes)],
  };
}

function borderOf({ left, top, right, bottom }: Frame): [number, number][] {
  const parts = Array.from({ length: 33 }, (_, index) => index / 32);
  return parts.flatMap((part): [number, number][] => {
    const x = left + part * (right - left);
    const y = top + part * (bottom - top);
    return [
      [x, top],
      [x, bottom],
      [left, y],
      [right, y],
    ];
  });
}

function isInside(point: readonly [number, number] | null, frame: Frame): boolean {
  if (!point) return false;
  const [x, y] = point;
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}

function linesIn([least, most]: Range, step: number): number[] {
  const first = Math.ceil(least / step);
  const count = Math.max(0, Math.floor(most / step) - first + 1);
  return Array.from({ length: Math.min(count, 60) }, (_, index) => (first + index) * step);
}

function meridian(longitude: number, latitudes: Range): LineString {
  return line(latitudes, (latitude) => [longitude, latitude]);
}

function parallel(latitude: number, longitudes: Range): LineString {
  return line(longitudes, (longitude) => [longitude, latitude]);
}

/** Of many short pieces: a parallel is not the shortest way between its ends. */
function line([least, most]: Range, at: (part: number) => Position): LineString {
  const pieces = 64;
  const coordinates = Array.from({ length: pieces + 1 }, (_, index) =>
    at(least + ((most - least) * index) / pieces),
  );
  return { type: 'LineString', coordinates };
}

/** Below the frame, where the lines come out of it. Near a pole they are too many: what would touch another is left out. */
function meridianLabels(
  { project, frame }: MapProjection,
  lines: readonly { line: LineString; text: string }[],
): Element[] {
  const placed = lines
    .flatMap(({ line: shown, text }) => {
      const x = crossing(project, shown, 1, frame.bottom);
      return x === undefined || x < frame.left + 8 || x > frame.right - 14 ? [] : [{ x, text }];
    })
    .sort((a, b) => a.x - b.x);
  let last = -Infinity;
  return placed.flatMap(({ x, text }) => {
    if (x - last < 54) return [];
    last = x;
    return [label(x, frame.bottom + 15, 'middle', text)];
  });
}

/** On the left of the frame. */
function parallelLabel(
  { project, frame }: MapProjection,
  shown: LineString,
  text: string,
): Element[] {
  const y = crossing(project, shown, 0, frame.left);
  if (y === undefined || y < frame.top + 6 || y > frame.bottom - 4) return [];
  return [label(frame.left - 6, y + 4, 'end', text)];
}

/** Where a line crosses a side of the frame, along that side. */
function crossing(
  project: MapProjection['project'],
  { coordinates }: LineString,
  axis: 0 | 1,
  side: number,
): number | undefined {
  const points = coordinates.flatMap((place) => {
    const point = project(place as [number, number]);
    return point ? [point] : [];
  });
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (!a || (a[axis] - side) * (b[axis] - side) > 0 || a[axis] === b[axis]) continue;
    const part = (side - a[axis]) / (b[axis] - a[axis]);
    const other = axis === 0 ? 1 : 0;
    return a[other] + part * (b[other] - a[other]);
  }
  return undefined;
}

function label(x: number, y: number, anchor: string, text: string): Element {
  return s(
    'text',
    { x: round(x), y: round(y), 'text-anchor': anchor, 'font-size': 12, fill: 'var(--muted)' },
    text,
  );
}

/** `52.5°N`, with the digits that the steps between the lines have. */
function degrees(value: number, positive: string, negative: string, step: number): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const turned = ((((value + 180) % 360) + 360) % 360) - 180;
  const shown = Math.abs(turned).toFixed(digits);
  const side = Number(shown) === 0 || Number(shown) === 180 ? '' : turned > 0 ? positive : negative;
  return `${shown}°${side}`;
}

const radiusOfEarth = 6371;

/** A bar as long as a round number of kilometres, at the lower right. */
export function drawScale({ project, frame }: MapProjection): Element {
  const pixels = project.scale() / radiusOfEarth;
  const most = ((frame.right - frame.left) * 0.28) / pixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = power * ([5, 2].find((times) => times * power <= most) ?? 1);
  const text = length >= 1 ? `${length} km` : `${Math.round(length * 1000)} m`;
  const end = frame.right - 10;
  const begin = end - length * pixels;
  const y = frame.bottom - 10;
  return s('g', [
    s('path', {
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
      d: `M${round(begin)},${y - 5}V${y}H${end}V${y - 5}`,
    }),
    s(
      'text',
      {
        x: round((begin + end) / 2),
        y: y - 5,
        'text-anchor': 'middle',
        'font-size': 12,
        ...halo,
      },
      text,
    ),
  ]);
}

/** Keeps a name apart from what it stands on. */
export const halo = {
  stroke: 'var(--surface)',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
  fill: 'var(--ink)',
} as const;

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
