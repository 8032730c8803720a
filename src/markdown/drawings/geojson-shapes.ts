import type { Geometry, GeometryCollection, Position } from 'geojson';
import { findNearest } from '../../lib/suggest.ts';
import { readJson } from './json.ts';
import { DrawingError } from './kind.ts';

/** A part of a map, and what is said of it. */
export interface Shape {
  geometry: SimpleGeometry;
  properties: Readonly<Record<string, unknown>>;
  /** Fails because of a property. */
  refuse: (property: string, message: string, remedy: string) => never;
}

export type SimpleGeometry = Exclude<Geometry, GeometryCollection>;

/** How deep positions are nested. */
const depths = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const satisfies Record<SimpleGeometry['type'], number>;

const types = [...Object.keys(depths), 'GeometryCollection', 'Feature', 'FeatureCollection'];

type Path = (string | number)[];
type Members = Readonly<Record<string, unknown>>;
type Refuse = (path: Path, message: string, remedy: string) => never;

/**
 * Reads GeoJSON (RFC 7946).
 *
 * @returns its geometries, in their order, collections taken apart.
 * @throws {DrawingError} at the place of whatever is not GeoJSON.
 */
export function readShapes(text: string): Shape[] {
  if (text.trim() === '') return [];
  const { value, placeOf } = readJson(text);
  const refuse: Refuse = (path, message, remedy) => {
    // What is missing has no place: it is missing in what is around it.
    const place = placeOf(path) ?? placeOf(path.slice(0, -1));
    throw new DrawingError(message, remedy, place);
  };
  return shapesOf(value, [], {}, refuse);
}

function shapesOf(value: unknown, path: Path, properties: Members, refuse: Refuse): Shape[] {
  if (!isObject(value)) {
    return refuse(path, 'Here has to be an object of GeoJSON.', 'It begins with {"type": …}.');
  }
  const parts = (name: string): Shape[] =>
    listAt(value, name, path, refuse).flatMap((part, index) =>
      shapesOf(part, [...path, name, index], properties, refuse),
    );
  switch (value['type']) {
    case 'FeatureCollection':
      return parts('features');
    case 'GeometryCollection':
      return parts('geometries');
    case 'Feature':
      return shapesOfFeature(value, path, refuse);
    default:
      return [simpleShape(value, path, properties, refuse)];
  }
}

function shapesOfFeature(feature: Members, path: Path, refuse: Refuse): Shape[] {
  const { geometry, properties } = feature;
  // A thing that is nowhere.
  if (geometry === null) return [];
  const own = isObject(properties) ? properties : {};
  return shapesOf(geometry, [...path, 'geometry'], own, refuse).map((shape) => ({
    ...shape,
    refuse: (property, message, remedy) =>
      refuse([...path, 'properties', property], message, remedy),
  }));
}

function simpleShape(value: Members, path: Path, properties: Members, refuse: Refuse): Shape {
  const { type } = value;
  if (!isSimpleType(type)) return refuseType(type, path, refuse);
  const at = [...path, 'coordinates'];
  checkPositions(value['coordinates'], depths[type], at, refuse);
  if (type === 'Polygon' || type === 'MultiPolygon') {
    checkRings(value['coordinates'] as Position[][] | Position[][][], at, refuse);
  }
  return {
    geometry: { type, coordinates: value['coordinates'] } as SimpleGeometry,
    properties,
    refuse: (_, message, remedy) => refuse(path, message, remedy),
  };
}

function refuseType(type: unknown, path: Path, refuse: Refuse): never {
  const nearest = typeof type === 'string' ? findNearest(type, types) : undefined;
  return refuse(
    [...path, 'type'],
    type === undefined
      ? 'This object has no "type".'
      : `${JSON.stringify(type)} is not a type of GeoJSON.`,
    nearest ? `Did you mean "${nearest}"?` : `There are: ${types.join(', ')}.`,
  );
}

function checkPositions(value: unknown, depth: number, path: Path, refuse: Refuse): void {
  if (!Array.isArray(value)) {
    refuse(
      path,
      depth === 0 ? 'Here has to be a position.' : 'Here has to be a list of positions.',
      `Write ${'['.repeat(depth)}[longitude, latitude]${']'.repeat(depth)}.`,
    );
  }
  if (depth === 0) checkPosition(value, path, refuse);
  else value.forEach((part, index) => checkPositions(part, depth - 1, [...path, index], refuse));
}

function checkPosition(value: unknown[], path: Path, refuse: Refuse): void {
  const [longitude, latitude] = value;
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    refuse(
      path,
      'This position has not two numbers.',
      'Write [longitude, latitude], in degrees. Lists of positions have brackets of their own around them.',
    );
  }
  if (Math.abs(latitude as number) > 90 || Math.abs(longitude as number) > 360) {
    refuse(
      path,
      `There is no longitude ${String(longitude)} with latitude ${String(latitude)} on Earth.`,
      'Write [longitude, latitude], in this order and in degrees; metres of another system have to be converted.',
    );
  }
}

function checkRings(parts: readonly unknown[], path: Path, refuse: Refuse): void {
  parts.forEach((part, index) => {
    const ring = part as Position[] | Position[][];
    const at = [...path, index];
    if (Array.isArray(ring[0]?.[0])) {
      checkRings(ring, at, refuse);
      return;
    }
    const [first, last] = [ring[0] as Position | undefined, ring.at(-1) as Position | undefined];
    if (ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) return;
    refuse(
      at,
      'This ring of a polygon is not closed.',
      'Write four positions at least; the last one is the first one again.',
    );
  });
}

function listAt(value: Members, name: string, path: Path, refuse: Refuse): unknown[] {
  const list = value[name];
  if (Array.isArray(list)) return list;
  return refuse(
    [...path, name],
    `A ${String(value['type'])} has a list "${name}".`,
    `Write "${name}": […].`,
  );
}

function isSimpleType(type: unknown): type is SimpleGeometry['type'] {
  return typeof type === 'string' && Object.hasOwn(depths, type);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
