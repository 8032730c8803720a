import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { editedWords, writeFoliaSite } from './build/sites.ts';

/**
 * What a writer waits for at `npm start`: until the server answers, with nothing kept and again; for a page, once and again; and until an
 * edit is in the page. `npm run bench:dev -- [--posts <number>]`.
 */
const { values } = parseArgs({ options: { posts: { type: 'string', default: '1000' } } });
const posts = { count: Number(values.posts), kind: 'seed' as const };
const engine = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-bench-'));
const port = 4397;
const page = `http://localhost:${port}/blog/2000/post-0/`;

try {
  console.log(`${posts.count} posts`);
  const site = await writeFoliaSite(engine, folder, posts);
  await serving('ready, cold', () => Promise.resolve());
  await serving('ready, again', async () => {
    await timed('a page', readPage);
    await timed('the page again', readPage);
    // A writer has looked at it before they write.
    await wait(5000);
    for (const edits of [1, 2, 3]) {
      site.editPost();
      await timed(`edit ${edits} is in the page`, () => waitForEdits(edits));
    }
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** Starts a server, and ends it after the work. */
async function serving(what: string, work: () => Promise<void>): Promise<void> {
  const program = [path.join(engine, 'scripts/run.mjs'), 'start', '--port', String(port)];
  const server = spawn(process.execPath, program, {
    env: { ...process.env, FOLIA_SITE: folder, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const ready = new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (said: Buffer) => {
        if (said.includes(`:${port}/`)) resolve();
      });
      server.once('exit', () => reject(new Error('The server has ended.')));
    });
    await timed(what, () => ready);
    await work();
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  }
}

async function waitForEdits(edits: number): Promise<void> {
  while ((await readPage()).split(editedWords).length <= edits) await wait(20);
}

async function readPage(): Promise<string> {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
  return answer.text();
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(
    `  ${what.padEnd(24)}${((performance.now() - start) / 1000).toFixed(2).padStart(7)} s`,
  );
}
