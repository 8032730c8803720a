import { parseArgs } from 'node:util';
import type { Result } from 'lighthouse';
import { serveOutput } from '../../scripts/checks/serve-output.ts';
import { buildTestSites, findTestSite } from '../../scripts/checks/test-sites.ts';
import { auditPage, categories } from './pages/audit.ts';
import { makeCertificate } from './pages/certificate.ts';
import { median } from './pages/median.ts';

/**
 * What Lighthouse says of pages of the demo on a phone: the four categories, and what makes the first of them, each the median of
 * three looks. `npm run bench:pages -- [--times <number>] [--slowdown <factor>] [<address> …]`.
 *
 * Lighthouse makes the processor slower by four, to have a phone of a fast desk. A machine that is slower itself, or is at work with
 * something else, needs less: its speed is printed, 1500 and more is what the factor is meant for.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const { values, positionals } = parseArgs({
  options: {
    times: { type: 'string', default: '3' },
    slowdown: { type: 'string', default: '4' },
  },
  allowPositionals: true,
});

const pages =
  positionals.length > 0
    ? positionals
    : [
        '',
        'blog/',
        'blog/2026/a-map-of-neuroai/',
        'blog/2026/fired-by-noise/',
        'blog/2026/everything-a-post-can-hold/',
      ];

/** What is measured, and the unit in which it is shown. */
const measures = {
  'first-contentful-paint': { name: 'first paint', show: inSeconds },
  'largest-contentful-paint': { name: 'largest paint', show: inSeconds },
  'speed-index': { name: 'speed index', show: inSeconds },
  'total-blocking-time': { name: 'blocked', show: (value: number) => `${value.toFixed(0)} ms` },
  'cumulative-layout-shift': { name: 'layout shift', show: (value: number) => value.toFixed(3) },
} as const;

await buildTestSites(['demo']);
const certificate = makeCertificate();
if (!certificate) console.log('Without OpenSSL, over HTTP/1.1: sites are served over HTTP/2.');
const server = await serveOutput(findTestSite('demo').folders.out, certificate);
try {
  for (const page of pages) await report(page);
} finally {
  await server.close();
}

async function report(page: string): Promise<void> {
  const results: Result[] = [];
  for (let time = 0; time < Number(values.times); time++) {
    results.push(await auditPage(`${server.origin}/${page}`, Number(values.slowdown)));
  }
  const speed = median(results.map(({ environment }) => environment.benchmarkIndex));
  console.log(`\n/${page}  (speed of the machine: ${speed})`);
  const scores = categories.map((category) => {
    const score = median(results.map(({ categories: all }) => all[category]?.score ?? 0));
    return `${category} ${Math.round(score * 100)}`;
  });
  console.log(`  ${scores.join(', ')}`);
  const figures = Object.entries(measures).map(([audit, { name, show }]) => {
    const value = median(results.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
    return `${name} ${show(value)}`;
  });
  console.log(`  ${figures.join(', ')}`);
  for (const finding of listFindings(results)) console.log(`  ${finding}`);
}

/** What takes points away, and how many of the looks saw it. */
function listFindings(results: readonly Result[]): string[] {
  const counts = new Map<string, number>();
  for (const { categories: all, audits } of results) {
    const weighty = Object.values(all).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0),
    );
    for (const { id } of weighty) {
      const audit = audits[id];
      if (!audit || audit.score === null || audit.score >= 0.995) continue;
      const line = [`${id}: ${audit.title}`, audit.explanation].filter(Boolean).join(' – ');
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${count}× ${line}`);
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
