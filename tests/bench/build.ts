import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { moveFoliaSite, writeFoliaSite, writeStockSite, type BenchSite } from './build/sites.ts';
import { kinds, type Kind } from './build/texts.ts';
import { timedBuild, type Cost } from './build/timed-build.ts';

/**
 * What a build costs, with Folia's whole pages and with stock Astro's bare ones of the same posts: cold, again, after an edit, after a
 * changed setting; and what Folia's pictures, its search index and its pictures for link previews add.
 * `npm run bench:build -- [--posts <number>] [--kind seed|math|figures] [--alone]`.
 */
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    kind: { type: 'string', default: 'seed' },
    // Without stock Astro, which takes most of the time.
    alone: { type: 'boolean', default: false },
  },
});
const posts = { count: Number(values.posts), kind: values.kind as Kind };
if (!kinds.includes(posts.kind)) throw new Error(`--kind is one of ${kinds.join(', ')}.`);

const engine = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-bench-'));

try {
  const [foliaFolder, stockFolder] = ['folia', 'stock'].map((name) => path.join(root, name)) as [
    string,
    string,
  ];
  mkdirSync(foliaFolder);
  mkdirSync(stockFolder);
  console.log(`${posts.count} posts (${posts.kind})\n`);
  const folia = await writeFoliaSite(engine, foliaFolder, posts);
  const stock = values.alone ? undefined : await writeStockSite(engine, stockFolder, posts);
  await report('cold', folia, stock);
  if (posts.kind === 'figures') {
    // Folia's pictures have AVIF and several sizes, stock Astro's one of WebP.
    await report('cold, pictures known', moveFoliaSite(folia, path.join(root, 'moved')));
  }
  await report('again', folia, stock);
  folia.editPost();
  stock?.editPost();
  await report('a post edited', folia, stock);
  folia.changeSetting();
  stock?.changeSetting();
  await report('a setting changed', folia, stock);
  folia.switchOn('search');
  await report('with a search index', folia);
  folia.switchOn('og_image');
  await report('with pictures for link previews', folia);
  await report('with both, again', folia);
} finally {
  rmSync(root, { recursive: true });
}

async function report(step: string, folia: BenchSite, stock?: BenchSite): Promise<void> {
  const ours = await timedBuild(folia);
  console.log(`${step}\n  ${folia.name.padEnd(8)}${show(ours)}`);
  if (!stock) return;
  const theirs = await timedBuild(stock);
  const ratio = (of: keyof Cost): string => (ours[of] / theirs[of]).toFixed(2);
  console.log(`  ${stock.name.padEnd(8)}${show(theirs)}`);
  console.log(
    `  ratio   ${ratio('seconds')} of the time, ${ratio('processor')} of the processor's, ${ratio('memory')} of the memory`,
  );
}

function show({ seconds, processor, memory }: Cost): string {
  return [
    `${seconds.toFixed(1).padStart(6)} s`,
    `${(posts.count / seconds).toFixed(0).padStart(5)} posts/s`,
    `${processor.toFixed(1).padStart(6)} s of the processor`,
    `${(memory / 1e9).toFixed(2)} GB`,
  ].join('  ');
}
