import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const fence = (code: unknown, info = 'geojson title="A map"') =>
  `\`\`\`${info}\n${typeof code === 'string' ? code : JSON.stringify(code)}\n\`\`\``;
const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const feature = (geometry: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const ring = [
  [10, 50],
  [12, 50],
  [12, 51],
  [10, 51],
  [10, 50],
];
const line = {
  type: 'LineString',
  coordinates: [
    [10, 50],
    [12, 51],
  ],
};

async function elementsOf(code: unknown, info?: string): Promise<Element[]> {
  const elements: Element[] = [];
  visit(
    fromHtml(await toHtml(fence(code, info))),
    'element',
    (element) => void elements.push(element),
  );
  return elements;
}

async function textsOf(code: unknown): Promise<string[]> {
  return (await elementsOf(code)).filter(({ tagName }) => tagName === 'text').map(toString);
}

async function markersOf(code: unknown): Promise<Element['properties'][]> {
  return (await elementsOf(code))
    .filter(({ tagName }) => tagName === 'circle')
    .map(({ properties }) => properties);
}

/** The path of the only area or line that has a stroke of its own width. */
async function shapeOf(code: unknown): Promise<Element['properties']> {
  const found = (await elementsOf(code)).filter(
    ({ tagName, properties }) => tagName === 'path' && properties['strokeLineJoin'] === 'round',
  );
  expect(found).toHaveLength(1);
  return found[0]?.properties ?? {};
}

/** What an area covers: of a path of straight pieces, by the shoelace formula. */
function areaOf(path: unknown): number {
  const points = [...String(path).matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

const problem = (place: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [drawing-source]\n  ${message}\n  ${remedy}`;

describe('GeoJSON', () => {
  it('is a map with its places, of which the names describe it', async () => {
    const html = await toHtml(
      fence(
        collection(
          feature(point(13.4, 52.5), { name: 'Berlin' }),
          feature(point(2.35, 48.85), { name: 'Paris', description: 'on the Seine' }),
        ),
      ),
    );
    expect(html).toContain('<desc id="drawing-1-desc">Berlin, Paris</desc>');
    expect(html).toContain('<title>Berlin</title>');
    expect(html).toContain('<title>Paris: on the Seine</title>');
    expect(html).toContain('>Berlin</text>');
  });

  it('puts north up and east on the right', async () => {
    const [west, east, north] = await markersOf({
      type: 'MultiPoint',
      coordinates: [
        [0, 50],
        [10, 50],
        [0, 55],
      ],
    });
    expect(Number(east?.['cx'])).toBeGreaterThan(Number(west?.['cx']));
    expect(Number(north?.['cy'])).toBeLessThan(Number(west?.['cy']));
  });

  it('has degrees and a scale; the whole Earth has neither', async () => {
    expect(await textsOf(collection(feature(point(10, 50)), feature(point(14, 52))))).toEqual([
      '10°E',
      '12°E',
      '14°E',
      '50°N',
      '51°N',
      '52°N',
      '50 km',
    ]);
    expect(
      await textsOf({
        type: 'MultiPoint',
        coordinates: [
          [-77, -12],
          [139, 35],
          [36, -1],
        ],
      }),
    ).toEqual([]);
  });

  it('is one map across the 180th meridian', async () => {
    const [fiji, tonga] = await markersOf({
      type: 'MultiPoint',
      coordinates: [
        [178, -18],
        [-175, -21],
      ],
    });
    expect(Number(tonga?.['cx']) - Number(fiji?.['cx'])).toBeGreaterThan(300);
    expect(
      await textsOf({
        type: 'MultiPoint',
        coordinates: [
          [178, -18],
          [-175, -21],
        ],
      }),
    ).toContain('180°');
  });

  it('takes a polygon for what is within its ring, whichever way that turns', async () => {
    const shape = async (coordinates: unknown) =>
      areaOf((await shapeOf({ type: 'Polygon', coordinates }))['d']);
    expect(await shape([ring])).toBeCloseTo(await shape([ring.toReversed()]), 0);
    expect(await shape([ring])).toBeLessThan(504 * 504);
  });

  it('draws every geometry', async () => {
    const geometries = [
      point(10, 50),
      {
        type: 'MultiPoint',
        coordinates: [
          [10, 50],
          [11, 51],
        ],
      },
      line,
      { type: 'MultiLineString', coordinates: [line.coordinates] },
      { type: 'Polygon', coordinates: [ring] },
      { type: 'MultiPolygon', coordinates: [[ring]] },
    ];
    const elements = await elementsOf({ type: 'GeometryCollection', geometries });
    const groups = elements.filter(
      ({ tagName, children }) => tagName === 'g' && children.length > 0,
    );
    expect(
      groups.map(({ children }) => children.map((child) => (child as Element).tagName).join(' ')),
    ).toEqual(['path', 'path', 'path', 'path', 'circle', 'circle circle', 'path text']);
  });

  it('leaves out a feature that is nowhere', async () => {
    expect(await markersOf(collection(feature(null), feature(point(1, 1))))).toHaveLength(1);
  });

  it('has the colours and widths of simplestyle, for both themes', async () => {
    const properties = {
      stroke: '#f00',
      'stroke-width': 4,
      'stroke-opacity': 0.5,
      fill: 'yellow',
      'fill-opacity': 0.2,
    };
    expect(
      await shapeOf(feature({ type: 'Polygon', coordinates: [ring] }, properties)),
    ).toMatchObject({
      stroke: 'light-dark(#f00, color-mix(in oklab, #f00 60%, var(--ink)))',
      strokeWidth: '4',
      strokeOpacity: 0.5,
      fill: 'light-dark(yellow, color-mix(in oklab, yellow 25%, var(--paper)))',
      fillOpacity: 0.2,
    });
    const [marker] = await markersOf(
      feature(point(1, 1), { 'marker-color': '00ff00', 'marker-size': 'large' }),
    );
    expect(marker).toMatchObject({
      r: '7.5',
      fill: 'light-dark(#00ff00, color-mix(in oklab, #00ff00 60%, var(--ink)))',
    });
  });

  it('warns of a map without a name', async () => {
    expect(
      (await compile(fence(point(1, 1), 'geojson'))).facts.warnings.map(({ message }) => message),
    ).toEqual([
      'This drawing of GeoJSON has no name for those who do not see it: write title="…" and description="…" after geojson.',
    ]);
  });

  const json =
    'Put keys and texts in double quotes, a comma between two entries and none after the last; JSON has no comments.';
  const empty = 'Write a point at least, as in: {"type": "Point", "coordinates": [13.4, 52.5]}';
  const position =
    'Write [longitude, latitude], in this order and in degrees; metres of another system have to be converted.';

  it.each([
    [
      '{\n"type": "Point",\n}',
      '4:1',
      'This is not JSON: Expected double-quoted property name.',
      json,
    ],
    ['', '1:1', 'There is nothing on this map.', empty],
    ['[]', '1:1', 'This is JSON, but not an object.', 'Begin it with { and end it with }.'],
    [
      '{}',
      '2:1',
      'This object has no "type".',
      'There are: Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, GeometryCollection, Feature, FeatureCollection.',
    ],
    ['{\n  "type": "Pont"\n}', '3:3', '"Pont" is not a type of GeoJSON.', 'Did you mean "Point"?'],
    [
      '{"type": "FeatureCollection"}',
      '2:1',
      'A FeatureCollection has a list "features".',
      'Write "features": […].',
    ],
    [
      '{"type": "FeatureCollection", "features": []}',
      '1:1',
      'There is nothing on this map.',
      'Write a point at least, as in: {"type": "Point", "coordinates": [13.4, 52.5]}',
    ],
    [
      '{"type": "LineString", "coordinates": [10, 50]}',
      '2:40',
      'Here has to be a position.',
      'Write [longitude, latitude].',
    ],
    [
      '{"type": "LineString", "coordinates": 1}',
      '2:24',
      'Here has to be a list of positions.',
      'Write [[longitude, latitude]].',
    ],
    [
      '{"type": "Point", "coordinates": ["10", 50]}',
      '2:19',
      'This position has not two numbers.',
      'Write [longitude, latitude], in degrees. Lists of positions have brackets of their own around them.',
    ],
    [
      '{"type": "Point",\n"coordinates": [52.5, 113.4]}',
      '3:1',
      'There is no longitude 52.5 with latitude 113.4 on Earth.',
      position,
    ],
    [
      '{"type": "Polygon", "coordinates": [[[1, 1], [2, 2], [3, 1]]]}',
      '2:37',
      'This ring of a polygon is not closed.',
      'Write four positions at least; the last one is the first one again.',
    ],
    [
      '{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 1]}, "properties": {"marker-color": "#12"}}',
      '2:90',
      '"#12" is not a color for "marker-color".',
      'Write three or six hexadecimal digits, as in "#0b5f45", or a name, as in "teal".',
    ],
    [
      '{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 1]}, "properties": {"fill-opacity": 2}}',
      '2:90',
      '2 is not a number for "fill-opacity".',
      'Write a number from 0 to 1.',
    ],
    [
      '{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 1]}, "properties": {"marker-size": "big"}}',
      '2:90',
      '"big" is not a size for "marker-size".',
      'Write one of: small, medium, large.',
    ],
  ])('refuses %s', async (code, place, message, remedy) => {
    expect(await errorOf(fence(code))).toBe(problem(place, message, remedy));
  });
});
