import type { GeoPermissibleObjects } from 'd3-geo';
import { createRequire } from 'node:module';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { MapProjection } from './geojson-projection.ts';

const require = createRequire(import.meta.url);

/** Degrees across a map, from which on the coasts are fine enough for it. */
const scales = [
  { from: 40, file: 'world-atlas/land-110m.json' },
  { from: 4, file: 'world-atlas/land-50m.json' },
] as const;

const loaded = new Map<string, Promise<GeoPermissibleObjects>>();

/** The land of Natural Earth, by which readers see where a map is; undefined for one of a town, on which coasts would be wrong. */
export function landFor({ span }: MapProjection): Promise<GeoPermissibleObjects> | undefined {
  const file = scales.find(({ from }) => span >= from)?.file;
  if (file === undefined) return undefined;
  const land = loaded.get(file) ?? load(file);
  loaded.set(file, land);
  return land;
}

async function load(file: string): Promise<GeoPermissibleObjects> {
  const { feature } = await import('topojson-client');
  const topology = require(file) as Topology<{ land: GeometryObject }>;
  return feature(topology, topology.objects.land);
}
