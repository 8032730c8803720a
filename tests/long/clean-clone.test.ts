import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const notCloned = new Set(['node_modules', 'dist', '.astro', '.git', 'test-results']);
const windows = process.platform === 'win32';

let clone: string;

beforeAll(() => {
  clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'folia-clone-')));
  cpSync(root, clone, {
    recursive: true,
    filter: (file) => !notCloned.has(path.relative(root, file)),
  });
});

afterAll(() => rmSync(clone, { recursive: true, force: true, maxRetries: 5 }));

/** The environment of somebody who has not got this repository's programs on the path. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const PATH = folders.filter((folder) => !folder.includes('node_modules')).join(path.delimiter);
  // Vite and Astro behave differently where they see Vitest's variables.
  const ours = /^(?:npm_|folia_|node|vite|test$|dev$|prod$|mode$|ssr$|base_url$)/i;
  const entries = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(entries), PATH };
}

function npm(args: string[], stdio: 'pipe' | 'inherit'): ChildProcess {
  return spawn('npm', args, {
    cwd: clone,
    env: plainEnvironment(),
    stdio,
    shell: windows,
    // A group of its own, to be ended as a whole: that is what Ctrl-C does.
    detached: !windows,
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGINT');
  await ended;
}

it('installs, serves the site, and leaves nothing behind after Ctrl-C', async () => {
  const server = npm(['start', '--', '--port', '4397'], 'pipe');
  onTestFinished(() => end(server));
  let said = '';
  server.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect
    .poll(() => said, { timeout: 500_000, interval: 200 })
    .toContain('http://localhost:4397/');
  const page = await fetch('http://localhost:4397/');
  expect(page.status).toBe(200);
  await page.text();
  await end(server);
  await expect
    .poll(
      () =>
        fetch('http://localhost:4397/').then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 5_000 },
    )
    .toBe('gone');
});

it('builds after a plain npm ci', async () => {
  rmSync(path.join(clone, 'node_modules'), { recursive: true, maxRetries: 5 });
  for (const args of [['ci'], ['run', 'build']]) {
    const [code] = (await once(npm(args, 'inherit'), 'exit')) as [number];
    expect([...args, code]).toEqual([...args, 0]);
  }
  expect(existsSync(path.join(clone, 'dist', 'index.html'))).toBe(true);
});
