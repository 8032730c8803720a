import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { localServer } from '../helpers/local-server.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';
import { digestFolder } from './digests.ts';
import { copyEngine, forgetBuilds } from './engine-copy.ts';
import { writeSmallSite } from './small-site.ts';

type Circumstances = Parameters<typeof buildSite>[1];

/** Runs a command where there is no network at all; the system may not let this process do so. */
const withoutNetwork = ['unshare', '--net'];
const network = spawnSync('unshare', ['--net', 'true']).status === 0;

let folder: string;
let engine: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-around-'));
  engine = path.join(folder, 'engine');
  copyEngine(engine);
});

beforeEach(() => forgetBuilds(engine));

afterAll(() => rmSync(folder, { recursive: true }));

async function newSite(name: string): Promise<string> {
  const site = path.join(folder, name);
  await writeSmallSite(site);
  return site;
}

/** Builds a site: the digest of each file that it has then, and what the build printed. */
async function build(site: string, circumstances: Circumstances = {}) {
  const { code, said } = await buildSite(site, { engine, ...circumstances });
  expect(code, said).toBe(0);
  return { output: digestFolder(path.join(site, 'dist')), said };
}

const feed: RequestListener = (_request, response) =>
  response
    .setHeader('Content-Type', 'application/rss+xml')
    .end(
      '<rss version="2.0"><channel><title>Lab</title><item><title>A thought</title><link>/a</link>' +
        '<pubDate>07 Sep 2002 09:42:31 GMT</pubDate></item></channel></rss>',
    );

function addSource(site: string, address: string): void {
  appendFileSync(
    path.join(site, 'content/site.yaml'),
    `external_sources: [{ name: Lab, rss_url: '${address}' }]\n`,
  );
}

it(
  'a build that cannot write into its cache gives what others give',
  { timeout: 120_000 },
  async () => {
    const { origin } = await localServer(feed);
    const site = await newSite('blocked');
    addSource(site, origin);
    const { output } = await build(site);
    forgetBuilds(engine);
    // A file in the place of a folder stops everyone, the administrator too.
    writeFileSync(path.join(engine, 'node_modules/.cache'), '');
    const blocked = await build(site);
    expect(blocked.said).not.toContain('WARN');
    expect(blocked.output).toEqual(output);
  },
);

it.skipIf(!network)(
  'a build without a network gives what one with a network gives',
  { timeout: 120_000 },
  async () => {
    const site = await newSite('offline');
    const { output } = await build(site);
    forgetBuilds(engine);
    const offline = await build(site, { runner: withoutNetwork });
    expect(offline.said).not.toContain('WARN');
    expect(offline.output).toEqual(output);
  },
);

it.skipIf(!network)(
  'a build without a network shows what external sources said last, with one warning',
  { timeout: 120_000 },
  async () => {
    const { origin } = await localServer(feed);
    const site = await newSite('sources');
    addSource(site, origin);
    const { output } = await build(site);
    const offline = await build(site, { runner: withoutNetwork });
    expect(offline.output).toEqual(output);
    const warnings = offline.said.split('\n').filter((line) => line.includes('WARN'));
    expect(warnings).toEqual([expect.stringContaining(`Lab: ${origin} `)]);
    expect(warnings[0]).toMatch(/Its one post of .* is shown\.$/);
  },
);

it('SOURCE_DATE_EPOCH stands for the clock', { timeout: 180_000 }, async () => {
  const site = await newSite('clock');
  const nextYear = new Date().getFullYear() + 1;
  writeFiles(site, {
    'content/posts/later.mdx': `---\ntitle: Later\ndate: ${nextYear}-06-01\n---\n\nSoon.\n`,
  });
  const later = pathToFileURL(path.join(import.meta.dirname, 'later-clock.mjs')).href;
  const inThreeYears = { NODE_OPTIONS: `--import=${later}` };
  const repeated = { ...inThreeYears, SOURCE_DATE_EPOCH: String(Math.trunc(Date.now() / 1000)) };
  const { output } = await build(site);
  forgetBuilds(engine);
  expect((await build(site, { environment: repeated })).output).toEqual(output);
  const { output: changed } = await build(site, { environment: inThreeYears });
  expect(changed).toHaveProperty([`blog/${nextYear}/later/index.html`.replaceAll('/', path.sep)]);
});
