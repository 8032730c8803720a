import { describe, expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';
import { findDangers } from '../safety/dangers.ts';
import { addressPayloads, htmlPayloads } from '../safety/payloads.ts';

const quoted = (text: string) => JSON.stringify(text);
const dot = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const point = { type: 'Point', coordinates: [10, 50] };

/** A drawing for each kind, with a text wherever it takes one. */
const drawings: Record<string, (text: string) => string> = {
  dot: (text) =>
    `digraph ${dot(text)} { label=${dot(text)}; a [label=${dot(text)}, tooltip=${dot(text)}, URL=${dot(text)}]; a -> b [label=${dot(text)}, edgeURL=${dot(text)}, target=${dot(text)}] }`,
  geojson: (text) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: point,
          properties: { name: text, title: text, description: text, url: text },
        },
      ],
    }),
  'vega-lite': (text) =>
    JSON.stringify({
      title: text,
      description: text,
      data: { values: [{ a: text, b: 1, link: text, image: text }] },
      mark: { type: 'bar', tooltip: true },
      encoding: {
        x: { field: 'a', type: 'nominal', title: text },
        y: { field: 'b', type: 'quantitative' },
        href: { field: 'link' },
        url: { field: 'image' },
      },
    }),
  echarts: (text) =>
    JSON.stringify({
      title: { text, link: text, subtext: text, sublink: text },
      xAxis: { data: [text], name: text },
      yAxis: {},
      tooltip: { formatter: text },
      legend: { data: [text] },
      series: [{ name: text, type: 'bar', data: [{ value: 1, name: text }] }],
    }),
  typograms: (text) => `.---.\n| ${text.replaceAll('\n', ' ')}\n'---'`,
  pseudocode: (text) => {
    // What TeX would take for its own.
    const words = text.replaceAll(/[^\w<>"'=/:;.() -]/g, ' ');
    return `\\begin{algorithm}\n\\caption{${words}}\n\\begin{algorithmic}\n\\STATE ${words}\n\\end{algorithmic}\n\\end{algorithm}`;
  },
  mermaid: (text) => `flowchart LR\n  a[${quoted(text.replaceAll('"', '#quot;'))}]`,
  chartjs: (text) =>
    JSON.stringify({
      type: 'bar',
      data: { labels: [text], datasets: [{ label: text, data: [1] }] },
    }),
  plotly: (text) =>
    JSON.stringify({
      data: [{ type: 'bar', x: [text], y: [1], name: text }],
      layout: { title: { text } },
    }),
};

/** What Folia makes of it; nothing, if it is a mistake. */
async function draw(language: string, source: string): Promise<string> {
  try {
    return await toHtml(`\`\`\`\`${language} title="x"\n${source}\n\`\`\`\``);
  } catch {
    return '';
  }
}

describe.each(Object.entries(drawings))('a drawing of %s', (language, source) => {
  it('is drawn where its text is harmless', async () => {
    expect(await draw(language, source('A &amp; <b>'))).not.toBe('');
  });

  it('holds nothing that could run', async () => {
    const found: string[] = [];
    for (const payload of [...htmlPayloads, ...addressPayloads]) {
      const dangers = findDangers(await draw(language, source(payload)));
      found.push(...dangers.map((danger) => `${danger} of ${payload}`));
    }
    expect(found).toEqual([]);
  });
});
