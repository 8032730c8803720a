import { asList, asObject, checkChartType, placeNear } from './chart-json.ts';
import { readJson, type JsonSource } from './json.ts';
import { DrawingError, type DrawingKind, type DrawingSource } from './kind.ts';

/** Charts of Chart.js (https://www.chartjs.org): `{ type, data, options }`. It draws on a canvas, and so in readers' browsers. */
export const chartjs: DrawingKind = {
  languages: ['chartjs', 'chart.js'],
  name: 'Chart.js',
  highlight: 'json',
  draw({ text, warn }) {
    const json = readJson(text);
    const type = { name: 'This chart', path: ['type'], known: types };
    checkChartType(json, json.value['type'], type);
    checkData(json);
    checkScales(json, warn);
    return { ...namesOf(json), picture: { component: 'ChartjsDrawing' } };
  },
};

const types = [
  'bar',
  'bubble',
  'doughnut',
  'line',
  'pie',
  'polarArea',
  'radar',
  'scatter',
] as const;

const remedy = 'Write "data": { "labels": [ … ], "datasets": [{ "label": "…", "data": [ … ] }] }.';

function checkData(json: JsonSource): void {
  const datasets = asObject(json.value['data'])?.['datasets'];
  if (!Array.isArray(datasets) || datasets.length === 0) {
    throw new DrawingError(
      'This chart has no “datasets” in its “data”, and so nothing to draw.',
      remedy,
      placeNear(json, ['data', 'datasets']),
    );
  }
  datasets.forEach((entry: unknown, index) => {
    const { type, data } = asObject(entry) ?? {};
    const path = ['data', 'datasets', index];
    if (Object.keys(asObject(data) ?? asList(data)).length === 0) {
      throw new DrawingError(
        'A dataset of this chart has no data.',
        remedy,
        placeNear(json, [...path, 'data']),
      );
    }
    if (type !== undefined)
      checkChartType(json, type, {
        name: 'A dataset of this chart',
        path: [...path, 'type'],
        known: types,
      });
  });
}

/** What Chart.js 2 called otherwise, and what needs a library that reckons with dates. */
function checkScales(json: JsonSource, warn: DrawingSource['warn']): void {
  const scales = asObject(asObject(json.value['options'])?.['scales']) ?? {};
  for (const [name, scale] of Object.entries(scales)) {
    const place = placeNear(json, ['options', 'scales', name]);
    if (name === 'xAxes' || name === 'yAxes') {
      warn(
        `Chart.js 4 does not know “${name}” in “scales”: there is an object for each axis, as in "scales": { "${name.charAt(0)}": { … } }.`,
        place.line,
      );
    }
    const type = asObject(scale)?.['type'];
    if (type !== 'time' && type !== 'timeseries') continue;
    throw new DrawingError(
      `The axis “${name}” of this chart is of the type “${type}”, which Chart.js cannot draw by itself.`,
      'Use “category” with dates as labels, or a chart of ECharts or Plotly.',
      place,
    );
  }
}

function namesOf({ value }: JsonSource): { title?: string } {
  const text = asObject(asObject(asObject(value['options'])?.['plugins'])?.['title'])?.['text'];
  const title = asList(text).join(' ');
  return title === '' ? {} : { title };
}
