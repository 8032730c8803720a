import { areaColor, lineColor } from './colors.ts';
import type { Shape } from './geojson-shapes.ts';

/** How a part of a map looks. */
export interface ShapeStyle {
  stroke: string;
  strokeWidth: number;
  strokeOpacity: number;
  fill: string;
  fillOpacity: number;
  markerColor: string;
  /** Of the circle that marks a point. */
  markerRadius: number;
}

const radii = { small: 4, medium: 5.5, large: 7.5 };

/**
 * Reads the properties of simplestyle 1.1 (https://github.com/mapbox/simplestyle-spec), without symbols on markers. What is not said
 * is drawn in the site's accent.
 *
 * @throws {DrawingError} at a value that means nothing.
 */
export function styleOf(shape: Shape): ShapeStyle {
  const stroke = colorAt(shape, 'stroke');
  const fill = colorAt(shape, 'fill');
  const marker = colorAt(shape, 'marker-color');
  return {
    stroke: stroke === undefined ? 'var(--accent)' : lineColor(stroke),
    strokeWidth: numberAt(shape, 'stroke-width') ?? 2,
    strokeOpacity: numberAt(shape, 'stroke-opacity', 1) ?? 1,
    fill: fill === undefined ? 'var(--accent)' : areaColor(fill),
    fillOpacity: numberAt(shape, 'fill-opacity', 1) ?? (fill === undefined ? 0.15 : 0.6),
    markerColor: marker === undefined ? 'var(--accent)' : lineColor(marker),
    markerRadius: radiusAt(shape),
  };
}

/** A name of CSS, or three or six hexadecimal digits, which simplestyle allows without their hash too. */
function colorAt({ properties, refuse }: Shape, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') {
    const [, digits] = /^#?((?:[\da-f]{3}){1,2})$/i.exec(value) ?? [];
    if (digits !== undefined) return `#${digits}`;
    if (/^[a-z]+$/i.test(value)) return value;
  }
  return refuse(
    name,
    `${JSON.stringify(value)} is not a color for "${name}".`,
    'Write three or six hexadecimal digits, as in "#0b5f45", or a name, as in "teal".',
  );
}

function numberAt(
  { properties, refuse }: Shape,
  name: string,
  most = Infinity,
): number | undefined {
  const value = properties[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  return refuse(
    name,
    `${JSON.stringify(value)} is not a number for "${name}".`,
    most === Infinity ? 'Write a number from 0 on.' : `Write a number from 0 to ${most}.`,
  );
}

function radiusAt({ properties, refuse }: Shape): number {
  const size = properties['marker-size'] ?? 'medium';
  if (typeof size === 'string' && Object.hasOwn(radii, size)) {
    return radii[size as keyof typeof radii];
  }
  return refuse(
    'marker-size',
    `${JSON.stringify(size)} is not a size for "marker-size".`,
    `Write one of: ${Object.keys(radii).join(', ')}.`,
  );
}
