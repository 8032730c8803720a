import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';

const root = path.resolve(import.meta.dirname, '../..');
const fixture = path.join(root, 'tests/fixtures/plain-site');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'folia-builds-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A site of its own, outside of the repository. */
function writeSite(title: string): string {
  const site = path.join(folder, title);
  cpSync(fixture, site, { recursive: true });
  const settings = path.join(site, 'content', 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('A plain site', title));
  return site;
}

it('builds two sites at the same time, one after the other', { timeout: 120_000 }, async () => {
  const titles = ['Left', 'Right'];
  const sites = titles.map(writeSite);
  const results = await Promise.all(sites.map((site) => buildSite(site)));
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(results.filter(({ said }) => said.includes('Another build is running'))).toHaveLength(1);
  const homes = sites.map((site) => readFileSync(path.join(site, 'dist', 'index.html'), 'utf8'));
  expect(homes.map((html) => /<title>([^<]*)/.exec(html)?.[1])).toEqual(titles);
});
