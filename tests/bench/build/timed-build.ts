import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { programOf } from '../../../scripts/checks/programs.ts';
import type { BenchSite } from './sites.ts';

export interface Cost {
  seconds: number;
  /** Seconds of all processors, which tell more than the clock where a machine has other things to do. */
  processor: number;
  /** Peak of the resident memory, bytes. */
  memory: number;
}

/**
 * Builds a site as its writer would.
 *
 * @throws when the build fails, with the last of what it printed.
 */
export async function timedBuild(site: BenchSite): Promise<Cost> {
  const report = path.join(site.folder, '.usage.json');
  rmSync(report, { force: true });
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', usageReporter(report), path.resolve(programOf('astro')), 'build'],
    {
      cwd: site.cwd,
      env: { ...process.env, ...site.environment, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0) throw new Error(`${site.name}:\n${Buffer.concat(said).toString().slice(-2000)}`);
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  const processor = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { seconds, processor, memory: usage.maxRSS * 1024 };
}

/** A module that writes what the process has used, with all its threads, when it ends. `maxRSS` is in kilobytes. */
function usageReporter(file: string): string {
  const code = `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () =>
  writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
