import { post, type BadInput } from './site-problems.ts';

const fence = (language: string, text: string): Record<string, string> =>
  post(`\`\`\`${language}\n${text}\n\`\`\``);

export const drawings: readonly BadInput[] = [
  [
    'a diagram that Mermaid cannot read',
    fence('mermaid', 'graph LR\n  A -- B'),
    `content/posts/2026-01-08-a.mdx:6:3 [drawing-source]
  Mermaid cannot read this diagram to its end: something in it is not closed.
  Correct it; https://mermaid.live shows a diagram as you write it.`,
  ],
  [
    'a graph that Graphviz cannot read',
    fence('dot', 'digraph {\n  a -> \n'),
    `content/posts/2026-01-08-a.mdx:7:1 [drawing-source]
  Graphviz cannot read this graph.
  Correct the DOT; a graph joins its nodes by --, a digraph by ->. https://graphviz.org/doc/info/lang.html has the grammar.`,
  ],
  [
    'a chart that is no JSON',
    fence('chartjs', '{ type: bar }'),
    `content/posts/2026-01-08-a.mdx:5:3 [drawing-source]
  This is not JSON: Expected property name or '}'.
  Put keys and texts in double quotes, a comma between two entries and none after the last; JSON has no comments.`,
  ],
  [
    'a chart that is empty',
    fence('plotly', ''),
    `content/posts/2026-01-08-a.mdx:4:1 [drawing-source]
  This chart is empty.
  Write its JSON between the lines of the fence.`,
  ],
  [
    'a chart that is a list',
    fence('echarts', '[]'),
    `content/posts/2026-01-08-a.mdx:4:1 [drawing-source]
  This is JSON, but not an object.
  Begin it with { and end it with }.`,
  ],
  [
    'a chart without data',
    fence('chartjs', '{ "type": "bar" }'),
    `content/posts/2026-01-08-a.mdx:4:1 [drawing-source]
  This chart has no “datasets” in its “data”, and so nothing to draw.
  Write "data": { "labels": [ … ], "datasets": [{ "label": "…", "data": [ … ] }] }.`,
  ],
  [
    'a chart of a kind that there is not',
    fence('chartjs', '{ "type": "bars", "data": { "datasets": [] } }'),
    `content/posts/2026-01-08-a.mdx:5:3 [drawing-source]
  This chart has the type “bars”, which there is not.
  Did you mean “bar”? There are: bar, bubble, doughnut, line, pie, polarArea, radar, scatter.`,
  ],
  [
    'a chart whose mark there is not',
    fence('vega_lite', '{ "mark": "bart", "data": { "values": [{ "a": 1 }] }, "encoding": {} }'),
    `content/posts/2026-01-08-a.mdx:5:3 [drawing-source]
  Vega-Lite knows no mark “bart”.
  Did you mean “bar”?`,
  ],
  [
    'a chart whose data are not there',
    fence('vega_lite', '{ "mark": "bar", "data": { "url": "assets/a.csv" }, "encoding": {} }'),
    `content/posts/2026-01-08-a.mdx:5:28 [drawing-source]
  The data assets/a.csv do not exist in content/assets/ or public/.
  Put the file into content/assets/ and name it assets/…; upper and lower case count.`,
  ],
  [
    'a chart whose data are broken JSON',
    {
      ...fence(
        'vega_lite',
        '{ "mark": "bar", "data": { "url": "assets/a.json" }, "encoding": { "x": { "field": "a" } } }',
      ),
      'content/assets/a.json': '[{ "a": 1 ',
    },
    `content/posts/2026-01-08-a.mdx:5:28 [drawing-source]
  The data assets/a.json are not JSON: Expected ',' or '}' after property value.
  Correct the file: a list of objects in JSON; or CSV, a line of names and a line for each value.`,
  ],
  [
    'a chart whose data are an empty table',
    {
      ...fence(
        'vega_lite',
        '{ "mark": "bar", "data": { "url": "assets/a.csv" }, "encoding": { "x": { "field": "a" } } }',
      ),
      'content/assets/a.csv': '',
    },
    `content/posts/2026-01-08-a.mdx:5:28 [drawing-source]
  The data assets/a.csv are empty.
  Correct the file: a list of objects in JSON; or CSV, a line of names and a line for each value.`,
  ],
  [
    'a map that is no GeoJSON',
    fence('geojson', '{ "type": "Feature" }'),
    `content/posts/2026-01-08-a.mdx:5:1 [drawing-source]
  Here has to be an object of GeoJSON.
  It begins with {"type": …}.`,
  ],
  [
    'a map of places that are not on Earth',
    fence('geojson', '{ "type": "Point", "coordinates": [10, 200] }'),
    `content/posts/2026-01-08-a.mdx:5:20 [drawing-source]
  There is no longitude 10 with latitude 200 on Earth.
  Write [longitude, latitude], in this order and in degrees; metres of another system have to be converted.`,
  ],
  [
    'pseudocode that is not closed',
    fence('pseudocode', '\\begin{algorithmic}\n\\STATE a'),
    `content/posts/2026-01-08-a.mdx:6:9 [drawing-source]
  The end comes where \\end is missing.
  Every \\IF, \\FOR, \\WHILE, \\FUNCTION … has its \\END…, and every line of its own begins with \\STATE. https://github.com/SaswatPadhi/pseudocode.js#grammar has all commands.`,
  ],
];
