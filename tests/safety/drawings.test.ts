import { describe, expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';
import { findDangers } from './dangers.ts';
import { addressPayloads } from './payloads.ts';

// tests/long/hostile-drawings.test.ts has every kind of drawing, and every payload.
describe('a link in a drawing', () => {
  const nodes = addressPayloads.map(
    (address, index) => `n${index} [URL="${address.replaceAll('"', '&quot;')}"]`,
  );

  it('leads to no program in a graph', async () => {
    const graph = `digraph { ${nodes.join('; ')}; a [URL="https://example.org/"] }`;
    const html = await toHtml(`\`\`\`dot title="A"\n${graph}\n\`\`\``);
    expect(html).toContain('href="https://example.org/"');
    expect(findDangers(html)).toEqual([]);
  });

  it('leads to no program in a chart, and does not stop the build', async () => {
    const addresses = [...addressPayloads, 'https://example.org/'];
    const chart = {
      data: { values: addresses.map((link, index) => ({ a: index, b: 1, link })) },
      mark: 'point',
      encoding: {
        x: { field: 'a', type: 'quantitative' },
        y: { field: 'b', type: 'quantitative' },
        href: { field: 'link' },
      },
    };
    const html = await toHtml(`\`\`\`vega-lite title="A"\n${JSON.stringify(chart)}\n\`\`\``);
    expect(html.match(/<a href="[^"]*"/g)).toEqual(['<a href="https://example.org/"']);
    expect(findDangers(html)).toEqual([]);
  });
});
