import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programOf } from './programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds a site into its `dist`.
 *
 * @param site its folder, absolute or from the root of the repository.
 * @throws when the build fails, with what it printed.
 */
export async function buildSite(site: string): Promise<void> {
  const child = spawn(process.execPath, [programOf('astro'), 'build'], {
    cwd: root,
    env: buildEnvironment({ FOLIA_SITE: site }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0)
    throw new Error(`The build of ${site} failed:\n${Buffer.concat(said).toString()}`);
}

/**
 * The environment of a build. Vite and Astro behave differently where they see a test runner's variables, and a deploy preview has another
 * address.
 *
 * @param variables besides those of this process.
 */
export function buildEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others =
    /^(?:node_env|node_options|vite|vitest|test$|dev$|prod$|mode$|ssr$|base_url$|netlify$)/i;
  const own = Object.entries(process.env).filter(([key]) => !others.test(key));
  return { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', ...variables };
}
