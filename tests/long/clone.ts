import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const notCloned = new Set(['node_modules', 'dist', '.astro', '.git', 'test-results']);
const windows = process.platform === 'win32';

/** Copies what a clone of the repository holds into a new folder, which lives as long as the tests of the file. */
export function cloneRepository(): string {
  const clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'folia-clone-')));
  // It holds an installation, which takes a minute to go where others work.
  afterAll(() => rmSync(clone, { recursive: true, force: true, maxRetries: 5 }), 300_000);
  cpSync(root, clone, {
    recursive: true,
    filter: (file) => !notCloned.has(path.relative(root, file)),
  });
  return clone;
}

/** Runs npm in a clone as somebody would who has not got this repository's programs on the path. */
export function npm(
  clone: string,
  args: readonly string[],
  stdio: 'pipe' | 'inherit',
  variables: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn('npm', args, {
    cwd: clone,
    env: { ...plainEnvironment(), ...variables },
    stdio,
    shell: windows,
    // A group of its own, to be ended as a whole: that is what Ctrl-C does.
    detached: !windows,
  });
}

/** A server that `npm start` runs until it is ended, or the test is. */
export interface Started {
  /** All that it has said. */
  said: () => string;
  end: () => Promise<void>;
}

export function npmStart(
  clone: string,
  port: number,
  variables: Readonly<Record<string, string>> = {},
): Started {
  const server = npm(clone, ['start', '--', '--port', String(port)], 'pipe', variables);
  let said = '';
  server.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(() => end(server));
  return { said: () => said, end: () => end(server) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGINT');
  await ended;
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const PATH = folders.filter((folder) => !folder.includes('node_modules')).join(path.delimiter);
  // Vite and Astro behave differently where they see Vitest's variables.
  const ours = /^(?:npm_|folia_|node|vite|test$|dev$|prod$|mode$|ssr$|base_url$)/i;
  const entries = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(entries), PATH };
}
