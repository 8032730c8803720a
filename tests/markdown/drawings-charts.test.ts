import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seriesColors } from '../../src/markdown/drawings/echarts-theme.ts';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const fence = (kind: string, source: object | string, meta = 'title="A"') =>
  `\`\`\`${kind} ${meta}\n${typeof source === 'string' ? source : JSON.stringify(source)}\n\`\`\``;

const problem = (place: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [drawing-source]\n  ${message}\n  ${remedy}`;

const warningsOf = async (markdown: string) => (await compile(markdown)).facts.warnings;

/** The opening tag of what a fence became. */
const openingTag = async (markdown: string) => /^<[^>]*>/.exec(await toHtml(markdown))?.[0];

const axes = { xAxis: { type: 'category', data: ['a', 'b'] }, yAxis: {} };

/** The opening tags of the text in a drawing, by that text. */
async function textsOf(markdown: string): Promise<Map<string, string>> {
  const html = await toHtml(markdown);
  const texts = html.matchAll(/(<text[^>]*>)([^<]*)<\/text>/g);
  return new Map([...texts].map(([, tag = '', text = '']) => [text, tag]));
}

describe('a chart of ECharts', () => {
  it('is drawn at build, in the colours and the face of the page', async () => {
    const html = await toHtml(
      fence('echarts', { ...axes, series: [{ type: 'bar', data: [1, 2] }] }),
    );
    expect(html).toMatch(
      /^<Drawing title="A" width="552"><slot name="picture"><svg width="552" height="379" [^>]*viewBox="0 0 480 330" class="drawn" role="img"/,
    );
    expect(html).toContain('fill="var(--series-1)"');
    expect(html).toContain('font-family:var(--sans);');
    expect(html).not.toMatch(/<style|ecmeta|zr0|#54555a|sans-serif/);
  });

  it('has the colours of series of the style sheet', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const light = [...css.matchAll(/--series-\d: light-dark\((#\w+),/g)].map(([, color]) => color);
    expect(light).toEqual(seriesColors);
  });

  it("is called as its option says, and described in that option's words", async () => {
    const html = await toHtml(
      fence(
        'echarts',
        {
          ...axes,
          title: { text: 'T' },
          aria: { label: { description: 'D' } },
          series: { type: 'line', data: [1] },
        },
        '',
      ),
    );
    expect(html).toContain(
      '<title id="drawing-1-title">T</title><desc id="drawing-1-desc">D</desc>',
    );
  });

  it('keeps the colours of data, and what is written on them', async () => {
    const source = fence('echarts', {
      ...axes,
      yAxis: { type: 'category', data: ['p'] },
      visualMap: { show: false, min: 0, max: 9, inRange: { color: ['#ffffcc', '#800026'] } },
      series: [
        {
          type: 'heatmap',
          label: { show: true },
          data: [
            [0, 0, 1],
            [1, 0, 9],
          ],
        },
      ],
    });
    expect(await toHtml(source)).toContain('fill="rgb(128,0,38)"');
    const texts = await textsOf(source);
    expect(texts.get('1')).toContain('fill="#333"');
    expect(texts.get('9')).toContain('fill="#ccc"');
    expect(texts.get('p')).toContain('fill="color-mix(in oklab, var(--ink) 70%, var(--paper))"');
  });

  it('has labels that can be read on series in both themes', async () => {
    const texts = await textsOf(
      fence('echarts', {
        ...axes,
        series: [
          { type: 'bar', data: [3], label: { show: true, position: 'inside' } },
          { type: 'bar', data: [5], label: { show: true, position: 'top' } },
        ],
      }),
    );
    expect(texts.get('3')).toContain('fill="var(--paper)" stroke="var(--series-1)"');
    expect(texts.get('5')).toContain('fill="var(--ink)" stroke="var(--paper)"');
  });

  it('stands still: what answers a pointer is left out', async () => {
    const option = { ...axes, series: [{ type: 'line', data: [1, 2] }] };
    const moving = {
      ...option,
      responsive: true,
      animationDuration: 2000,
      tooltip: { trigger: 'axis' },
      toolbox: { feature: { saveAsImage: {} } },
      dataZoom: [{ type: 'slider' }],
    };
    expect(await toHtml(fence('echarts', moving))).toBe(
      (await toHtml(fence('echarts', option))).replace(
        JSON.stringify(option),
        JSON.stringify(moving),
      ),
    );
  });

  it.each([
    [
      '{\n  "series": [\n    { "type": "bar", "data": [1, 2 }\n  ]\n}',
      '4:36',
      "This is not JSON: Expected ',' or ']' after array element.",
      'Put keys and texts in double quotes, a comma between two entries and none after the last; JSON has no comments.',
    ],
    [
      { title: { text: 'T' } },
      '1:1',
      'This chart has no “series”, and so nothing to draw.',
      'Write "series": [{ "type": "bar", "data": [ … ] }].',
    ],
    [
      '{ "series": [\n  { "type": "bar" }\n] }',
      '3:3',
      'A series of this chart has no data.',
      'Give it "data": [ … ], or the chart a "dataset".',
    ],
    [
      '{ "series": [\n  { "type": "linee", "data": [1] }\n] }',
      '3:5',
      'A series of this chart has the type “linee”, which there is not.',
      'Did you mean “line”? There are: line, bar, pie, scatter, effectScatter, radar, tree, treemap, sunburst, boxplot, candlestick, heatmap, parallel, lines, graph, sankey, chord, funnel, gauge, pictorialBar, themeRiver.',
    ],
    [
      { series: [{ type: 'line', data: [1] }] },
      '1:1',
      'ECharts cannot draw this chart: xAxis "0" not found.',
      'Correct the option; https://echarts.apache.org/en/option.html describes each part of it.',
    ],
  ])('refuses %j', async (source, place, message, remedy) => {
    expect(await errorOf(fence('echarts', source))).toBe(problem(place, message, remedy));
  });
});

describe('a chart of Chart.js', () => {
  const bar = { type: 'bar', data: { labels: ['a'], datasets: [{ data: [1] }] } };

  it('is its source, for its component', async () => {
    const html = await toHtml(fence('chartjs', bar, 'title="A" description="B"'));
    expect(html).toMatch(
      /^<ChartjsDrawing title="A" description="B"><CodeBlock lines="1"><pre [^>]*data-language="json">/,
    );
  });

  it('is called as its options say', async () => {
    const named = { ...bar, options: { plugins: { title: { text: ['A', 'chart'] } } } };
    expect(await openingTag(fence('chartjs', named, ''))).toBe('<ChartjsDrawing title="A chart">');
  });

  it('may have its data by name', async () => {
    const byName = { type: 'bar', data: { datasets: [{ data: { a: 1 } }] } };
    expect(await openingTag(fence('chartjs', byName))).toBe('<ChartjsDrawing title="A">');
  });

  it('warns of axes as Chart.js 2 had them', async () => {
    const old =
      '{ "type": "bar", "data": { "datasets": [{ "data": [1] }] },\n  "options": { "scales": { "yAxes": [] } } }';
    expect(await warningsOf(fence('chartjs', old))).toEqual([
      {
        message:
          'Chart.js 4 does not know “yAxes” in “scales”: there is an object for each axis, as in "scales": { "y": { … } }.',
        line: 3,
        column: 3,
      },
    ]);
  });

  const remedy =
    'Write "data": { "labels": [ … ], "datasets": [{ "label": "…", "data": [ … ] }] }.';
  const types = 'There are: bar, bubble, doughnut, line, pie, polarArea, radar, scatter.';

  it.each([
    [{ data: bar.data }, '1:1', 'This chart does not say its “type”.', types],
    [
      { ...bar, type: 'dognut' },
      '2:2',
      'This chart has the type “dognut”, which there is not.',
      `Did you mean “doughnut”? ${types}`,
    ],
    [
      { type: 'bar', data: { labels: ['a'] } },
      '2:15',
      'This chart has no “datasets” in its “data”, and so nothing to draw.',
      remedy,
    ],
    [
      { type: 'bar', data: { datasets: [{ label: 'A', data: [] }] } },
      '2:48',
      'A dataset of this chart has no data.',
      remedy,
    ],
    [
      { ...bar, options: { scales: { x: { type: 'time' } } } },
      '2:86',
      'The axis “x” of this chart is of the type “time”, which Chart.js cannot draw by itself.',
      'Use “category” with dates as labels, or a chart of ECharts or Plotly.',
    ],
  ])('refuses %j', async (source, place, message, whatToDo) => {
    expect(await errorOf(fence('chartjs', source))).toBe(problem(place, message, whatToDo));
  });
});

describe('a chart of Plotly', () => {
  const trace = { x: [1, 2], y: [3, 4] };

  it('is its source, for its component, called as its layout says', async () => {
    const named = { data: [trace], layout: { title: { text: 'A <b>line</b>' } } };
    expect(await openingTag(fence('plotly', named, ''))).toBe('<PlotlyDrawing title="A line">');
    const short = { data: [trace], layout: { title: 'A line' } };
    expect(await openingTag(fence('plotly', short, ''))).toBe('<PlotlyDrawing title="A line">');
  });

  it('may have the arrays that Plotly.py writes', async () => {
    const typed = { dtype: 'f8', bdata: 'AAAAAAAA8D8=' };
    expect(await openingTag(fence('plotly', { data: [{ y: typed }] }))).toBe(
      '<PlotlyDrawing title="A">',
    );
  });

  it('stays code if its type is drawn by no part of Plotly that is here', async () => {
    const surface = fence('plotly', { data: [trace, { type: 'surface', z: [[1]] }] });
    expect(await toHtml(surface)).toMatch(/^<CodeBlock lines="1"><pre [^>]*data-language="json">/);
    expect(await warningsOf(surface)).toEqual([
      {
        message:
          'Plotly’s charts of the type “surface” are not drawn: this fence stays code. Drawn are: bar, box, contour, heatmap, histogram, histogram2d, histogram2dcontour, image, pie, scatter, scattergl, scatterternary, violin.',
        line: 2,
        column: 1,
      },
    ]);
  });

  const remedy = 'Write "data": [{ "type": "scatter", "x": [ … ], "y": [ … ] }].';

  it.each([
    [{ layout: {} }, '1:1', 'This chart has no “data”, and so nothing to draw.', remedy],
    [{ data: [] }, '2:2', 'This chart has no “data”, and so nothing to draw.', remedy],
    [
      { data: [trace, { type: 'bar', name: 'A' }] },
      '2:32',
      'A trace of this chart has no data.',
      remedy,
    ],
    [
      { data: [{ ...trace, type: 'violine' }] },
      '2:31',
      'A trace of this chart has the type “violine”, which there is not.',
      'Did you mean “violin”? There are: bar, box, contour, heatmap, histogram, histogram2d, histogram2dcontour, image, pie, scatter, scattergl, scatterternary, violin, barpolar, candlestick, carpet, choropleth, choroplethmap, choroplethmapbox, cone, contourcarpet, densitymap, densitymapbox, funnel, funnelarea, icicle, indicator, isosurface, mesh3d, ohlc, parcats, parcoords, sankey, scatter3d, scattercarpet, scattergeo, scattermap, scattermapbox, scatterpolar, scatterpolargl, scattersmith, splom, streamtube, sunburst, surface, table, treemap, volume, waterfall.',
    ],
  ])('refuses %j', async (source, place, message, whatToDo) => {
    expect(await errorOf(fence('plotly', source))).toBe(problem(place, message, whatToDo));
  });
});
