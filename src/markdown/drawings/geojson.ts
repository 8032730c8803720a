import type { GeoPath } from 'd3-geo';
import type { GeometryCollection, Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawGrid, drawScale, round } from './geojson-grid.ts';
import { drawNames, type PlaceName } from './geojson-labels.ts';
import { landFor } from './geojson-land.ts';
import { fitProjection, pictureSize, type Geo, type MapProjection } from './geojson-projection.ts';
import { readShapes, type Shape, type SimpleGeometry } from './geojson-shapes.ts';
import { styleOf, type ShapeStyle } from './geojson-style.ts';
import { DrawingError, type DrawingKind } from './kind.ts';

/**
 * Maps in GeoJSON (RFC 7946), drawn by d3-geo: on the land of Natural Earth, with meridians and parallels. There are no tiles, which
 * would be asked of another host.
 */
export const geojson: DrawingKind = {
  languages: ['geojson'],
  name: 'GeoJSON',
  highlight: 'json',
  async draw({ text }) {
    const shapes = readShapes(text);
    if (shapes.length === 0) {
      throw new DrawingError(
        'There is nothing on this map.',
        'Write a point at least, as in: {"type": "Point", "coordinates": [13.4, 52.5]}',
      );
    }
    const geo = await import('d3-geo');
    const parts = shapes.map((shape) => ({
      geometry: wind(geo, shape.geometry),
      style: styleOf(shape),
      name: textAt(shape, 'name') ?? textAt(shape, 'title'),
      more: textAt(shape, 'description'),
    }));
    const names = parts.flatMap(({ name }) => name ?? []);
    return {
      description: names.length > 0 ? [...new Set(names)].join(', ') : undefined,
      picture: { svg: await drawMap(geo, parts) },
    };
  },
};

interface Part {
  geometry: SimpleGeometry;
  style: ShapeStyle;
  name: string | undefined;
  more: string | undefined;
}

function textAt({ properties }: Shape, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

async function drawMap(geo: Geo, parts: readonly Part[]): Promise<Element> {
  const content: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: parts.map(({ geometry }) => geometry),
  };
  const map = fitProjection(geo, content);
  const { frame } = map;
  const path = geo.geoPath(map.project).digits(1);
  const land = await landFor(map);
  const { width, height } = pictureSize(map);
  // Areas below lines below points, whatever their order in the source.
  const ordered = [...parts].sort((a, b) => rank(a.geometry) - rank(b.geometry));
  return s(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'var(--sans)',
      direction: 'ltr',
    },
    [
      drawGround(map, path),
      ...drawLand(land && path(land)),
      ...drawGrid(geo, map),
      ...ordered.map((part) => drawPart(part, path)),
      ...(map.isWorld ? [] : [drawFrame(map), drawScale(map)]),
      ...drawNames(
        ordered.flatMap((part) => placeName(part, path)),
        frame,
      ),
    ],
  );
}

/** The sea; or, on a map without coasts, the ground. */
function drawGround(map: MapProjection, path: GeoPath): Element {
  if (map.isWorld) return s('path', { d: path({ type: 'Sphere' }) ?? '', fill: 'var(--surface)' });
  return rectangle(map, { fill: 'var(--surface)' });
}

function drawLand(path: string | null | undefined): Element[] {
  return path ? [s('path', { d: path, fill: 'var(--rule)', 'fill-opacity': 0.6 })] : [];
}

function drawFrame(map: MapProjection): Element {
  return rectangle(map, { fill: 'none', stroke: 'var(--edge)' });
}

function rectangle({ frame }: MapProjection, look: Record<string, string>): Element {
  const { left, top, right, bottom } = frame;
  return s('rect', { x: left, y: top, width: right - left, height: bottom - top, ...look });
}

function rank({ type }: SimpleGeometry): number {
  return type.endsWith('Polygon') ? 0 : type.endsWith('LineString') ? 1 : 2;
}

function drawPart({ geometry, style, name, more }: Part, path: GeoPath): Element {
  const tooltip = [name, more].filter(Boolean).join(': ');
  return s('g', [
    ...(tooltip ? [s('title', tooltip)] : []),
    ...(rank(geometry) === 2
      ? pointsOf(geometry).map((point) => drawMarker(point, style, path))
      : [drawPath(geometry, style, path)]),
  ]);
}

function drawPath(geometry: SimpleGeometry, style: ShapeStyle, path: GeoPath): Element {
  const isArea = rank(geometry) === 0;
  return s('path', {
    d: path(geometry) ?? '',
    fill: isArea ? style.fill : 'none',
    ...(isArea && { 'fill-opacity': style.fillOpacity }),
    stroke: style.stroke,
    'stroke-width': style.strokeWidth,
    'stroke-linejoin': 'round',
    ...(style.strokeOpacity < 1 && { 'stroke-opacity': style.strokeOpacity }),
  });
}

function drawMarker(point: Position, style: ShapeStyle, path: GeoPath): Element {
  const [x, y] = path.centroid({ type: 'Point', coordinates: point });
  return s('circle', {
    cx: round(x),
    cy: round(y),
    r: style.markerRadius,
    fill: style.markerColor,
    stroke: 'var(--paper)',
    'stroke-width': 1.5,
  });
}

function pointsOf(geometry: SimpleGeometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
}

/** Beside the first point, beside the middle of the first line, or in an area. */
function placeName({ geometry, style, name }: Part, path: GeoPath): PlaceName[] {
  if (name === undefined) return [];
  const place = pointsOf(geometry)[0] ?? middleOf(geometry);
  const [x, y] = path.centroid(place ? { type: 'Point', coordinates: place } : geometry);
  return [{ text: name, x, y, radius: place ? style.markerRadius : 0 }];
}

/** Of a line: halfway between two of its points. */
function middleOf(geometry: SimpleGeometry): Position | undefined {
  const line =
    geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates[0]
        : undefined;
  const end = line && Math.ceil(line.length / 2);
  const [before, after] = end ? [line[end - 1], line[end]] : [];
  if (!before || !after) return before;
  return before.map((value, index) => (value + (after[index] ?? value)) / 2);
}

/**
 * Turns rings the way in which d3 reads them, on a sphere: clockwise around what is inside. RFC 7946 says the other way, and most
 * files have either; so of the two areas that a ring bounds, the smaller one is inside.
 */
function wind(geo: Geo, geometry: SimpleGeometry): SimpleGeometry {
  const turn = (rings: Position[][]): Position[][] =>
    rings.map((ring, index) => {
      const isLarge = geo.geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
      const isHole = index > 0;
      return isLarge === isHole ? ring : ring.toReversed();
    });
  if (geometry.type === 'Polygon') {
    return { type: 'Polygon', coordinates: turn(geometry.coordinates) };
  }
  if (geometry.type === 'MultiPolygon') {
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(turn) };
  }
  return geometry;
}
