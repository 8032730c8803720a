import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../helpers/build-site.ts';
import { extraBytes, readAssets } from './page-bytes/assets.ts';
import { constructs } from './page-bytes/constructs.ts';

/** How many bytes of script and style each construct adds to a page, against one with text alone: for docs/constructs.md. */
const demo = path.resolve(import.meta.dirname, '../../content');
const site = mkdtempSync(path.join(tmpdir(), 'folia-bench-'));
const names = Object.keys(constructs);
const slug = (name: string): string => `c${names.indexOf(name)}`;

try {
  writeSite();
  const { code, said } = await buildSite(site);
  if (code !== 0) throw new Error(said);
  const read = (name: string) =>
    readAssets(path.join(site, 'dist'), `blog/2026/${slug(name)}/index.html`);
  const [plain = '', ...others] = names;
  const base = read(plain);
  console.log(`${'kB, gzipped in brackets'.padEnd(26)} style          script         later`);
  for (const name of others) {
    const assets = read(name);
    const cells = (['styles', 'scripts', 'later'] as const).map((kind) =>
      show(extraBytes(assets[kind], base[kind])),
    );
    console.log(name.padEnd(26), ...cells);
  }
} finally {
  rmSync(site, { recursive: true });
}

function writeSite(): void {
  cpSync(path.join(demo, 'assets'), path.join(site, 'content/assets'), { recursive: true });
  mkdirSync(path.join(site, 'content/posts'), { recursive: true });
  mkdirSync(path.join(site, 'content/publications'));
  cpSync(
    path.join(demo, 'posts/everything-a-post-can-hold/gallery.bib'),
    path.join(site, 'content/publications/gallery.bib'),
  );
  writeFileSync(
    path.join(site, 'content/site.yaml'),
    'title: T\nurl: https://example.org\nauthor: { name: A }\n',
  );
  for (const [name, body] of Object.entries(constructs)) {
    const file = path.join(site, 'content/posts', `2026-01-01-${slug(name)}.mdx`);
    writeFileSync(
      file,
      `---\ntitle: ${JSON.stringify(name)}\nrelated_posts: false\n---\n\n${body}\n`,
    );
  }
}

function show({ raw, gzip }: { raw: number; gzip: number }): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  return (raw === 0 ? '–' : `${kilobytes(raw)} (${kilobytes(gzip)})`).padEnd(14);
}
