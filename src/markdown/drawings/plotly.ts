import { asList, asObject, checkChartType, placeNear } from './chart-json.ts';
import { readJson, type JsonSource } from './json.ts';
import { DrawingError, type DrawingKind } from './kind.ts';

/** Charts of Plotly (https://plotly.com/javascript/): `{ data, layout }`. It measures text, and so readers' browsers draw. */
export const plotly: DrawingKind = {
  languages: ['plotly'],
  name: 'Plotly',
  highlight: 'json',
  draw({ text, warn }) {
    const json = readJson(text);
    const types = checkTraces(json);
    const other = types.findIndex((type) => !isFlat(type));
    if (other !== -1) {
      warn(
        `Plotly’s charts of the type “${types[other]}” are not drawn: this fence stays code. Drawn are: ${flatTypes.join(', ')}.`,
        placeNear(json, ['data', other, 'type']).line,
      );
      return { picture: { code: true } };
    }
    return { ...namesOf(json), picture: { component: 'PlotlyDrawing' } };
  },
};

/** Of the part of Plotly for flat charts, which is a third of the whole. */
const flatTypes = [
  'bar',
  'box',
  'contour',
  'heatmap',
  'histogram',
  'histogram2d',
  'histogram2dcontour',
  'image',
  'pie',
  'scatter',
  // Drawn as "scatter": they differ in how.
  'scattergl',
  'scatterternary',
  'violin',
] as const;

/** Those need WebGL, maps from another host, or the whole of Plotly, of 5 MB. */
const otherTypes = [
  'barpolar',
  'candlestick',
  'carpet',
  'choropleth',
  'choroplethmap',
  'choroplethmapbox',
  'cone',
  'contourcarpet',
  'densitymap',
  'densitymapbox',
  'funnel',
  'funnelarea',
  'icicle',
  'indicator',
  'isosurface',
  'mesh3d',
  'ohlc',
  'parcats',
  'parcoords',
  'sankey',
  'scatter3d',
  'scattercarpet',
  'scattergeo',
  'scattermap',
  'scattermapbox',
  'scatterpolar',
  'scatterpolargl',
  'scattersmith',
  'splom',
  'streamtube',
  'sunburst',
  'surface',
  'table',
  'treemap',
  'volume',
  'waterfall',
] as const;

type TraceType = (typeof flatTypes)[number] | (typeof otherTypes)[number];

function isFlat(type: TraceType): boolean {
  return (flatTypes as readonly string[]).includes(type);
}

const remedy = 'Write "data": [{ "type": "scatter", "x": [ … ], "y": [ … ] }].';

/** @returns the type of each trace. */
function checkTraces(json: JsonSource): TraceType[] {
  const traces = json.value['data'];
  if (!Array.isArray(traces) || traces.length === 0) {
    throw new DrawingError(
      'This chart has no “data”, and so nothing to draw.',
      remedy,
      placeNear(json, ['data']),
    );
  }
  return traces.map((entry: unknown, index) => {
    const trace = asObject(entry) ?? {};
    const { type = 'scatter' } = trace;
    checkChartType(json, type, {
      name: 'A trace of this chart',
      path: ['data', index, 'type'],
      known: [...flatTypes, ...otherTypes],
    });
    if (!hasData(trace))
      throw new DrawingError(
        'A trace of this chart has no data.',
        remedy,
        placeNear(json, ['data', index]),
      );
    return type;
  });
}

/** Lists, the base64 of Plotly.py, or what an image or an indicator shows. */
function hasData(trace: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(trace).some(
    ([name, value]) =>
      asList(value).length > 0 &&
      (Array.isArray(value) ||
        asObject(value)?.['bdata'] !== undefined ||
        ['source', 'value', 'dimensions', 'node', 'cells'].includes(name)),
  );
}

function namesOf({ value }: JsonSource): { title?: string } {
  const title = asObject(value['layout'])?.['title'];
  const text = asObject(title)?.['text'] ?? title;
  // Plotly has a little HTML in its texts.
  const plain =
    typeof text === 'string'
      ? text
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  return plain === '' ? {} : { title: plain };
}
