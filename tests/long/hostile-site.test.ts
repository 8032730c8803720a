import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../scripts/checks/find-browser.ts';
import { serveOutput } from '../../scripts/checks/serve-output.ts';
import { importSite } from '../../src/importer/import.ts';
import { buildSite } from '../helpers/build-site.ts';
import { code, display, markdown, notebook, result } from '../helpers/notebook.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';
import { alarm, addressPayloads, htmlPayloads, markdownPayloads } from '../safety/payloads.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A feed of another site, each of whose posts is a payload. */
function feed(): string {
  const items = htmlPayloads.map(
    (payload, index) =>
      `<item><title>${escape(payload)}</title><link>https://lab.example/${index}</link><description>${escape(payload)}</description><pubDate>Sat, 07 Sep 2002 09:42:31 GMT</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>A</title>${items.join('')}</channel></rss>`;
}

/** Addresses that some payloads become, which lead nowhere; the import knows the others. */
const harmless = ['%20javascript', 'java%09script', '%01javascript'].map(
  (scheme) => `/2026/01/08/${scheme}:foliaAlarm(1)`,
);

async function serveFeed(): Promise<string> {
  const server = createServer((_request, response) => response.end(feed()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
}

/** An al-folio site, each of whose posts is a payload. */
function importedSite(site: string): void {
  const posts = [...htmlPayloads, ...markdownPayloads].map((payload, index) => [
    `_posts/2026-01-08-p${index}.md`,
    `---\ntitle: ${JSON.stringify(payload.replaceAll(/[$`\\]/g, ' '))}\n---\n\nText\n\n${payload}\n`,
  ]);
  const source = temporaryFolder({
    '_config.yml': `title: A\nurl: https://a.example\nfooter_text: ${JSON.stringify(htmlPayloads.slice(0, 30).join(' '))}\n`,
    ...(Object.fromEntries(posts) as Record<string, string>),
  });
  importSite({ source, site, dryRun: false, force: false });
}

function notebookOfPayloads(): string {
  const cells = htmlPayloads.flatMap((payload) => [
    markdown(payload),
    code(payload, [
      result({ 'text/html': payload }),
      display({
        'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${payload}</svg>`,
        'text/plain': 'x',
      }),
    ]),
  ]);
  return notebook([{ ...markdown('---\ntitle: A notebook\n---'), cell_type: 'raw' }, ...cells]);
}

/** Drawings that a reader's browser makes, with payloads for texts. */
function drawings(): string {
  const texts = [...htmlPayloads, ...addressPayloads].filter((text) => !/[^ -~]/.test(text));
  const nodes = texts.map((text, index) => `  n${index}["${text.replaceAll(/["`;]/g, "'")}"]`);
  const charts = [
    ['mermaid', ['flowchart LR', ...nodes, '  click n0 "javascript:x"'].join('\n')],
    [
      'chartjs',
      JSON.stringify({
        type: 'bar',
        data: { labels: texts, datasets: [{ label: texts[0], data: texts.map(() => 1) }] },
      }),
    ],
    [
      'plotly',
      JSON.stringify({
        data: [{ type: 'bar', x: texts, y: texts.map(() => 1), text: texts }],
        layout: { title: { text: texts.join('<br>') } },
      }),
    ],
  ];
  return charts
    .map(([kind = '', source = '']) => `\`\`\`\`${kind} title="x"\n${source}\n\`\`\`\``)
    .join('\n\n');
}

it('nothing of what others wrote runs, even without the policy', { timeout: 500_000 }, async () => {
  const site = temporaryFolder();
  importedSite(site);
  const settings = path.join(site, 'content/site.yaml');
  expect(existsSync(settings)).toBe(true);
  writeFiles(site, {
    'content/posts/2026-02-01-notebook.ipynb': notebookOfPayloads(),
    'content/posts/2026-02-02-drawings.mdx': `---\ntitle: Drawings\n---\n\n${drawings()}\n`,
    'content/posts/2026-02-03-feed.mdx': '---\ntitle: Feed\n---\n\nText\n',
  });
  const known = 'known_dead_links:\n';
  const imported = readFileSync(settings, 'utf8');
  expect(imported).toContain(known);
  const entries = harmless.map((address) => `  - ${JSON.stringify(address)}\n`).join('');
  const sources = `\nexternal_sources: [{ name: Lab, rss_url: '${await serveFeed()}' }]\n`;
  writeFileSync(settings, imported.replace(known, known + entries) + sources);
  const { code: exit, said } = await buildSite(site);
  expect(exit === 0 ? '' : said).toBe('');

  const dist = path.join(site, 'dist');
  const pages = globSync('**/*.html', { cwd: dist });
  expect(pages.length).toBeGreaterThan(htmlPayloads.length);
  const server = await serveOutput(dist);
  onTestFinished(server.close);
  const executablePath = findBrowser({
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
  });
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ bypassCSP: true });
  const alarms: string[] = [];
  await context.exposeFunction(alarm, () => alarms.push(page.url()));
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  for (const file of pages) {
    await page.goto(
      `${server.origin}/${file.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`,
    );
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(file.includes('drawings') ? 5_000 : 30);
  }
  expect(alarms).toEqual([]);
});

it('the alarm would sound', async () => {
  const executablePath = findBrowser({
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
  });
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ bypassCSP: true });
  let alarms = 0;
  await context.exposeFunction(alarm, () => alarms++);
  const page = await context.newPage();
  await page.setContent(htmlPayloads.slice(0, 12).join('\n'));
  await expect.poll(() => alarms).toBeGreaterThan(3);
});
