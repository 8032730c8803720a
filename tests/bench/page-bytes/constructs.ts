/** Constructs as a post has them, each alone, by the name that docs/constructs.md gives them. */
export const constructs: Readonly<Record<string, string>> = {
  'nothing but text': 'Text.',
  Formulas: 'A formula $x^2$.\n\n\\begin{equation}\ny\n\\end{equation}',
  References: '<Definition id="d">\n\na\n\n</Definition>\n\nSee <Ref to="d" />.',
  Theorems: '<Theorem>\n\na\n\n</Theorem>\n\n<Proof>\n\na\n\n</Proof>',
  Citations: 'A work [@hodgkin1952].',
  Footnotes: 'A note.[^1]\n\n[^1]: Its text.',
  'Side notes': 'A note.<Sidenote>Its text.</Sidenote>',
  Figures: '<Figure src="assets/img/profile.png" alt="A portrait" />',
  'Figures that zoom': '<Figure src="assets/img/profile.png" alt="A portrait" zoomable />',
  'Figures in a row':
    '<Row>\n<Figure src="assets/img/profile.png" alt="A" />\n<Figure src="assets/img/profile.png" alt="B" />\n</Row>',
  'Figures in the margin': '<Marginfigure src="assets/img/profile.png" alt="A portrait" />',
  Galleries:
    '<Gallery>\n<Figure src="assets/img/profile.png" alt="A" />\n<Figure src="assets/img/profile.png" alt="B" />\n</Gallery>',
  Comparisons:
    '<Compare before="assets/img/profile.png" after="assets/img/profile.png" before_alt="A" after_alt="B" />',
  'Tables with a caption': '<Table caption="A">\n\n| a |\n| --- |\n| b |\n\n</Table>',
  'Tables that sort': '<Table sortable>\n\n| a |\n| --- |\n| b |\n\n</Table>',
  Code: '```js\na\n```',
  Listings: '<Listing caption="A">\n\n```js\na\n```\n\n</Listing>',
  Asides: '<Details summary="A">\n\na\n\n</Details>',
  Callouts: '<Callout type="tip">\n\na\n\n</Callout>',
  Quotes: '<Quote cite="A">\n\na\n\n</Quote>',
  Tabs: '<Tabs>\n<Tab label="A">\n\na\n\n</Tab>\n</Tabs>',
  Videos: '<Video src="assets/video/climbing-potential.webm" title="A" />',
  Recordings: '<Audio src="assets/audio/spikes.wav" title="A" />',
  'Pages within pages': '<Embed src="assets/html/rate-curve.html" title="A" />',
  'Pages of other sites': '<Embed src="https://example.org/" title="A" />',
  Graphviz: '```dot title="A"\ndigraph { a -> b }\n```',
  Mermaid: '```mermaid title="A"\nflowchart LR\n  a --> b\n```',
  'Vega-Lite':
    '```vega-lite title="A"\n{ "data": { "values": [{ "x": 1, "y": 2 }] }, "mark": "point", "encoding": { "x": { "field": "x", "type": "quantitative" }, "y": { "field": "y", "type": "quantitative" } } }\n```',
  ECharts:
    '```echarts title="A"\n{ "xAxis": { "data": ["a"] }, "yAxis": {}, "series": [{ "type": "bar", "data": [1] }] }\n```',
  'Chart.js':
    '```chartjs title="A"\n{ "type": "bar", "data": { "labels": ["a"], "datasets": [{ "label": "b", "data": [1] }] } }\n```',
  Plotly: '```plotly title="A"\n{ "data": [{ "x": [1, 2], "y": [1, 2] }] }\n```',
  GeoJSON: '```geojson title="A"\n{ "type": "Point", "coordinates": [8.5, 47.4] }\n```',
  Pseudocode: '```pseudocode\n\\begin{algorithmic}\n\\State $x \\gets 1$\n\\end{algorithmic}\n```',
  Typograms: '```typograms title="A"\n+--+\n|a |\n+--+\n```',
  TikZ: '```tikz title="A"\n\\begin{tikzpicture}\n\\draw (0,0) -- (1,1);\n\\end{tikzpicture}\n```',
  Notebooks: '<Notebook src="assets/jupyter/rate.ipynb" />',
  'Distill layout classes': '<div class="l-page">\n\na\n\n</div>',
  'MDX with its result': '```mdx live\na\n```',
};
