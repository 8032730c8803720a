import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

interface Circumstances {
  /** The folder of Folia; default: this one. */
  engine?: string;
  /** Variables of the environment besides those of this process. */
  environment?: NodeJS.ProcessEnv;
}

/** Builds a site in a process of its own: its exit code, and all that it printed. */
export function buildSite(
  site: string,
  { engine = root, environment = {} }: Circumstances = {},
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: engine,
    env: {
      ...process.env,
      ...environment,
      FOLIA_SITE: site,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
