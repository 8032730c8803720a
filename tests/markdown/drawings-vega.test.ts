import { describe, expect, it } from 'vitest';
import { PostCache } from '../../src/markdown/cache.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';
import { renderModule } from '../helpers/render-module.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';

const fence = (spec: object | string, info = 'vega_lite title="A"') =>
  `\`\`\`${info}\n${typeof spec === 'string' ? spec : JSON.stringify(spec, undefined, 2)}\n\`\`\``;

const bars = {
  data: {
    values: [
      { cell: 'A', rate: 28 },
      { cell: 'B', rate: 55 },
    ],
  },
  mark: 'bar',
  encoding: {
    x: { field: 'cell', type: 'nominal' },
    y: { field: 'rate', type: 'quantitative' },
    color: { field: 'cell' },
  },
};

const problem = (place: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [drawing-source]\n  ${message}\n  ${remedy}`;

describe('a chart of Vega-Lite', () => {
  it('is drawn in the colours of the page', async () => {
    const html = await toHtml(fence(bars));
    expect(html).toMatch(
      /^<Drawing title="A" width="\d+"><slot name="picture"><svg [^>]*role="img"/,
    );
    expect(html).toContain('fill="var(--series-1)"');
    expect(html).toContain('fill="var(--series-2)"');
    expect(html).toContain('font-family="var(--sans)"');
    expect(html).not.toMatch(/#000|black|<[^>]+ (?:role|aria-label)="[^"]*"[^>]*class="mark/);
  });

  it('is described by its axes, if the writer does not', async () => {
    const html = await toHtml(fence(bars));
    expect(html).toContain(
      '<desc id="drawing-1-desc">X-axis titled "cell" for a discrete scale with 2 values: A, B. Y-axis titled "rate" for a linear scale with values from 0 to 55. Symbol legend titled "cell" for fill color with 2 values: A, B.</desc>',
    );
    const described = await toHtml(
      fence({ ...bars, title: { text: 'T' }, description: 'D' }, 'vega-lite'),
    );
    expect(described).toContain(
      '<title id="drawing-1-title">T</title><desc id="drawing-1-desc">D</desc>',
    );
  });

  it('leaves the sets of the process as they are', async () => {
    await compile(fence(bars));
    expect(Object.keys(Set.prototype)).toEqual([]);
    expect(JSON.stringify(new Set([1]))).toBe('{}');
  });

  it('that fills its container is as wide as the column', async () => {
    expect(await toHtml(fence({ ...bars, width: 'container' }))).toMatch(
      /<Drawing title="A" width="6\d\d">/,
    );
  });

  it('may be one of Vega', async () => {
    const spec = {
      $schema: 'https://vega.github.io/schema/vega/v6.json',
      width: 100,
      height: 50,
      data: [{ name: 'd', values: [1, 2] }],
      marks: [
        {
          type: 'symbol',
          from: { data: 'd' },
          encode: { enter: { x: { field: 'data', mult: 20 }, fill: { value: 'black' } } },
        },
      ],
    };
    expect(await toHtml(fence(spec, 'vega title="A"'))).toContain('fill="var(--ink)"');
  });

  it('reads its data from a file of the site, and is drawn again when that changes', async () => {
    const context = temporaryContext({ 'content/assets/rates.csv': 'cell,rate\nA,1\n' });
    const cache = new PostCache(context);
    const source = {
      file: `${context.content}/posts/p.mdx`,
      body: fence({ ...bars, data: { url: 'assets/rates.csv' } }),
      lang: 'en',
      options: readTextOptions({}, context),
    };
    expect(await renderModule((await cache.compile(source)).code)).toContain('1 value: A');
    writeFiles(context.root, { 'content/assets/rates.csv': 'cell,rate\nA,1\nB,2\nC,3\n' });
    expect(await renderModule((await cache.compile(source)).code)).toContain('3 values: A, B, C');
  });

  it('that reacts to readers is drawn as it begins, with a warning', async () => {
    const spec = { ...bars, params: [{ name: 'p', select: { type: 'point', fields: ['cell'] } }] };
    const { facts } = await compile(fence(spec));
    expect(facts.warnings).toEqual([
      {
        message:
          'This chart reacts to readers, but it is drawn at build and stands still: it is shown as it begins.',
        line: 30,
        column: 5,
      },
    ]);
  });

  const editor = 'https://vega.github.io/editor shows a chart as you write it.';
  const json =
    'Put keys and texts in double quotes, a comma between two entries and none after the last; JSON has no comments.';

  it.each([
    ['', '1:1', 'This chart is empty.', 'Write its JSON between the lines of the fence.'],
    [
      '{\n  "mark": "bar",\n}',
      '4:1',
      'This is not JSON: Expected double-quoted property name.',
      json,
    ],
    ['{\n  "mark": bar\n}', '3:11', "This is not JSON: Unexpected token 'b'.", json],
    [
      '{\n  "mark": "bar"',
      '3:16',
      "This is not JSON: Expected ',' or '}' after property value.",
      json,
    ],
    ['[1]', '1:1', 'This is JSON, but not an object.', 'Begin it with { and end it with }.'],
    [
      '{ "mark": "bar" }',
      '1:1',
      'This chart has no data.',
      'Give it "data": { "values": […] }, or "data": { "url": "assets/…" } with a file of content/assets/.',
    ],
    [
      '{\n  "data": { "values": [] },\n  "mark": "bar"\n}',
      '3:3',
      'The data of this chart are empty.',
      'Put at least one value into them.',
    ],
    [
      '{\n  "data": { "url": "https://example.org/a.csv" },\n  "mark": "bar"\n}',
      '3:13',
      'The data of this chart are on another host: https://example.org/a.csv. A build asks none, so that it gives the same tomorrow.',
      'Save them in content/assets/ and write "url": "assets/…".',
    ],
    [
      '{\n  "data": { "url": "assets/no.csv" },\n  "mark": "bar"\n}',
      '3:13',
      'The data assets/no.csv do not exist in content/assets/ or public/.',
      'Put the file into content/assets/ and name it assets/…; upper and lower case count.',
    ],
    [
      '{\n  "data": { "values": [1] },\n  "mark": "bra"\n}',
      '4:3',
      'Vega-Lite knows no mark “bra”.',
      'Did you mean “bar”?',
    ],
    [
      '{\n  "data": { "values": [1] },\n  "layer": [{ "mark": "bar", "encoding": { "xx": {} } }]\n}',
      '4:44',
      'Vega-Lite knows no channel of the encoding “xx”.',
      'Did you mean “x”?',
    ],
    [
      '{\n  "data": { "values": [1] },\n  "mark": "bar",\n  "enconding": {}\n}',
      '5:3',
      'Vega-Lite knows no key “enconding”.',
      'Did you mean “encoding”?',
    ],
    [
      '{ "data": { "values": [1] }, "mark": { "type": "image", "url": "https://example.org/a.png" } }',
      '1:1',
      'This drawing shows an image of another host: https://example.org/a.png.',
      'Save it in content/assets/ and name it /assets/…; then nothing is asked of that host.',
    ],
    [
      '{ "data": { "values": [1] }, "mark": "bar", "transform": [{ "calculate": "datum.a +", "as": "b" }] }',
      '1:1',
      'Vega-Lite cannot draw this chart: Unexpected end of input.',
      editor,
    ],
  ])('refuses %s', async (spec, place, message, remedy) => {
    expect(await errorOf(fence(spec))).toBe(problem(place, message, remedy));
  });
});
