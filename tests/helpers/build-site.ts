import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildEnvironment } from '../../scripts/checks/build-site.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Circumstances {
  /** The folder of Folia; default: this one. */
  engine?: string;
  /** Variables of the environment besides those of this process. */
  environment?: NodeJS.ProcessEnv;
  /** A command, with its arguments, that runs the build: `unshare --net`. */
  runner?: readonly string[];
}

/** Builds a site in a process of its own: its exit code, and all that it printed. */
export function buildSite(
  site: string,
  { engine = root, environment = {}, runner = [] }: Circumstances = {},
): Promise<{ code: number | null; said: string }> {
  const build = ['node_modules/astro/bin/astro.mjs', 'build'];
  const [command = process.execPath, ...args] = [...runner, process.execPath, ...build];
  const child = spawn(command, args, {
    cwd: engine,
    env: buildEnvironment({ ...environment, FOLIA_SITE: site }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
