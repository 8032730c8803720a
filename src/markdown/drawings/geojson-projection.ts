import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import type { GeometryCollection } from 'geojson';

export type Geo = typeof import('d3-geo');

/** Where on the picture a map is, in pixels. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface MapProjection {
  project: GeoProjection;
  frame: Frame;
  /** More than half of the Earth is on the map. */
  isWorld: boolean;
  /** What the larger side shows, in degrees of a great circle. */
  span: number;
}

const width = 560;
/** Room for the degrees beside the frame. */
const margins = { left: 60, top: 2, right: 2, bottom: 22 };
/** Room within the frame, for names and markers. */
const padding = 28;
/** Height by width, in the frame. */
const aspects = { least: 0.45, most: 1 };
/** Degrees around a single place. */
const around = 8;

/**
 * Fits a projection to what a map shows: the Earth as a whole in Equal Earth, a part of it in Lambert's azimuthal equal-area projection
 * about its middle. So areas can be compared, and no place is far from true in shape.
 */
export function fitProjection(geo: Geo, content: GeometryCollection): MapProjection {
  const [[west, south], [east, north]] = geo.geoBounds(content);
  const longitudes = (east - west + 360) % 360;
  const middle: [number, number] = [west + longitudes / 2, (south + north) / 2];
  const breadth = longitudes * Math.cos((middle[1] * Math.PI) / 180);
  const isWorld = breadth > 120 || north - south > 120 || longitudes > 300;
  const project = isWorld
    ? geo.geoEqualEarth()
    : geo.geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]);
  const isPlace = longitudes === 0 && north === south;
  const shown: GeoPermissibleObjects = isWorld
    ? { type: 'Sphere' }
    : isPlace
      ? geo.geoCircle().center(middle).radius(around)()
      : content;
  const frame = fit(geo, project, shown, isWorld ? 0 : padding);
  const radians = Math.max(frame.right - frame.left, frame.bottom - frame.top) / project.scale();
  project.clipExtent([
    [frame.left, frame.top],
    [frame.right, frame.bottom],
  ]);
  return { project, frame, isWorld, span: (radians * 180) / Math.PI };
}

function fit(geo: Geo, project: GeoProjection, shown: GeoPermissibleObjects, inner: number): Frame {
  const { left, top, right } = margins;
  const across = width - left - right;
  project.fitExtent(
    [
      [0, 0],
      [across, across],
    ],
    shown,
  );
  const [[x0, y0], [x1, y1]] = geo.geoPath(project).bounds(shown);
  const aspect = Math.min(aspects.most, Math.max(aspects.least, (y1 - y0) / (x1 - x0)));
  const frame = { left, top, right: width - right, bottom: top + Math.round(across * aspect) };
  project.fitExtent(
    [
      [frame.left + inner, frame.top + inner],
      [frame.right - inner, frame.bottom - inner],
    ],
    shown,
  );
  return frame;
}

/** The whole picture. */
export function pictureSize({ frame }: MapProjection): { width: number; height: number } {
  return { width, height: frame.bottom + margins.bottom };
}
