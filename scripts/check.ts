import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './checks/install-browser.ts';
import { runSteps, summarize } from './checks/run-steps.ts';
import { suites, type Step, type Suite } from './checks/steps.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Goes back to the beginning of the line, and clears it. */
const clearedLine = '\r\x1b[K';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main([suite = '', ...args]: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      list: { type: 'boolean' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const steps = chooseSteps(suites[suite as Suite], values.only);
  if (values.list) {
    for (const { name, subject } of steps) console.log(`${name}: ${subject}`);
    return 0;
  }
  const start = performance.now();
  const environment: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  // The checks are about Folia itself, not about a site that the environment names.
  delete environment['FOLIA_SITE'];
  if (steps.some(({ browser }) => browser)) environment['CHROME_PATH'] = await ensureBrowser();
  const { stdout } = process;
  const results = await runSteps(steps, {
    root,
    environment,
    width: availableParallelism(),
    verbose: values.verbose,
    print: (text) => void stdout.write(stdout.isTTY ? clearedLine + text : text),
    // A line that the next one takes the place of.
    ...(stdout.isTTY && {
      onRunning: (names) => void stdout.write(`${clearedLine}${names.join(', ')} …`),
    }),
  });
  console.log(`\n${summarize(results, (performance.now() - start) / 1000)}`);
  return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

function chooseSteps(steps: readonly Step[], only: string | undefined): Step[] {
  const names = only?.split(',').map((name) => name.trim()) ?? steps.map(({ name }) => name);
  const unknown = names.find((wanted) => !steps.some(({ name }) => name === wanted));
  if (unknown !== undefined) {
    const known = steps.map(({ name }) => name).join(', ');
    throw new TypeError(`There is no step "${unknown}". There are: ${known}.`);
  }
  return steps.filter(({ name }) => names.includes(name));
}
