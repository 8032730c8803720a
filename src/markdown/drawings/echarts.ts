import type { Element } from 'hast';
import { asList, asObject, checkChartType, placeNear } from './chart-json.ts';
import { restyleChart } from './echarts-style.ts';
import { echartsTheme } from './echarts-theme.ts';

import { readJson, type JsonSource } from './json.ts';
import { DrawingError, type DrawingKind } from './kind.ts';
import { parseSvg } from './svg.ts';

/** Charts of Apache ECharts: the fence holds the option object (https://echarts.apache.org/en/option.html). */
export const echarts: DrawingKind = {
  languages: ['echarts'],
  name: 'ECharts',
  highlight: 'json',
  async draw({ text, warn }) {
    const json = readJson(text);
    checkSeries(json);
    const svg = await drawOption(json.value, warn);
    restyleChart(svg);
    return { ...namesOf(json.value), picture: { svg } };
  },
};

/**
 * In pixels. A drawing shrinks to six tenths (drawing.css), and then fits a telephone: its letters, which are as large as other labels
 * in a column, can be read there.
 */
const size = { width: 480, height: 330 };
const shownLarger = 1.15;

/** Those that need neither functions nor data that JSON cannot bring. */
const types = [
  'line',
  'bar',
  'pie',
  'scatter',
  'effectScatter',
  'radar',
  'tree',
  'treemap',
  'sunburst',
  'boxplot',
  'candlestick',
  'heatmap',
  'parallel',
  'lines',
  'graph',
  'sankey',
  'chord',
  'funnel',
  'gauge',
  'pictorialBar',
  'themeRiver',
] as const;

/** Where a series may have its data: https://echarts.apache.org/en/option.html#series-sankey, for one. */
const dataNames = ['data', 'nodes', 'links', 'edges'] as const;

function checkSeries(json: JsonSource): void {
  const { value } = json;
  const list = asList(value['series']);
  if (list.length === 0) {
    throw new DrawingError(
      'This chart has no “series”, and so nothing to draw.',
      'Write "series": [{ "type": "bar", "data": [ … ] }].',
      placeNear(json, ['series']),
    );
  }
  const isShared = asList(value['dataset']).length > 0;
  list.forEach((entry, index) => {
    const series = asObject(entry) ?? {};
    const at = Array.isArray(value['series']) ? ['series', index] : ['series'];
    checkChartType(json, series['type'], {
      name: 'A series of this chart',
      path: [...at, 'type'],
      known: types,
    });
    if (isShared || dataNames.some((name) => asList(series[name]).length > 0)) return;
    throw new DrawingError(
      'A series of this chart has no data.',
      'Give it "data": [ … ], or the chart a "dataset".',
      placeNear(json, [...at, 'data']),
    );
  });
}

async function drawOption(
  option: JsonSource['value'],
  warn: (message: string) => void,
): Promise<Element> {
  const library = await import('echarts');
  const chart = library.init(null, echartsTheme, { renderer: 'svg', ssr: true, ...size });
  try {
    const complaints = listen(() => chart.setOption(still(option)));
    for (const complaint of complaints) warn(`ECharts says of this chart: ${complaint}`);
    const svg = parseSvg(chart.renderToSVGString().replace(countedId, '$1'));
    if (!svg) throw new TypeError('it made no picture');
    svg.properties['width'] = Math.round(size.width * shownLarger);
    svg.properties['height'] = Math.round(size.height * shownLarger);
    return svg;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DrawingError(
      `ECharts cannot draw this chart: ${reason}.`,
      'Correct the option; https://echarts.apache.org/en/option.html describes each part of it.',
    );
  } finally {
    // Its clock would keep the process alive.
    chart.dispose();
  }
}

/** ECharts counts the charts that it has drawn, and puts the number into ids; a chart is to be the same in each build. */
const countedId = /((?:id="|url\(#))zr\d+-/g;

/** Without what moves, or answers a pointer. */
function still(option: JsonSource['value']): Record<string, unknown> {
  const hide = (part: unknown, hidden: object) =>
    Array.isArray(part) || asObject(part)
      ? asList(part).map((entry) => ({ ...asObject(entry), ...hidden }))
      : part;
  const { toolbox: _tools, ...rest } = option;
  return {
    ...rest,
    animation: false,
    tooltip: { show: false },
    ...('dataZoom' in option && { dataZoom: hide(option['dataZoom'], { show: false }) }),
    ...('visualMap' in option && { visualMap: hide(option['visualMap'], { calculable: false }) }),
  };
}

/** What ECharts writes to the console of a mistake that it draws in spite of. */
function listen(action: () => void): string[] {
  const { warn, error } = console;
  const said: string[] = [];
  console.warn = console.error = (message: unknown) => {
    said.push(String(message).replace(/^\[ECharts\]\s*/, ''));
  };
  try {
    action();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

function namesOf(option: JsonSource['value']): { title?: string; description?: string } {
  const text = asList(option['title']).map((title) => asObject(title)?.['text'])[0];
  const aria = asObject(option['aria']);
  const description = asObject(aria?.['label'])?.['description'] ?? aria?.['description'];
  return {
    ...(typeof text === 'string' && text !== '' && { title: text }),
    ...(typeof description === 'string' && { description }),
  };
}
