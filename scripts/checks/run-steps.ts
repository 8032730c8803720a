import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './steps.ts';

export interface RunOptions {
  root: string;
  /** Shows what steps print as they print it. */
  verbose: boolean;
  environment: NodeJS.ProcessEnv;
  /** Takes text for the terminal. */
  print: (text: string) => void;
}

export interface StepResult {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
}

/** Runs all steps, one after the other, whatever fails, and says what each took. Failing steps show what they printed. */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const width = Math.max(0, ...steps.map(({ name }) => name.length));
  for (const step of steps) {
    const blocker = results.find(
      ({ name, outcome }) => outcome !== 'passed' && step.after?.includes(name),
    );
    options.print(`${step.name.padEnd(width)}  `);
    if (blocker) {
      options.print(`left out, because "${blocker.name}" did not pass\n`);
      results.push({ name: step.name, outcome: 'skipped' });
    } else {
      results.push({ name: step.name, outcome: await runStep(step, options) });
    }
  }
  return results;
}

/** The last line of a run. */
export function summarize(results: readonly StepResult[], seconds: number): string {
  const notPassed = results.filter(({ outcome }) => outcome !== 'passed');
  const time = `${Math.round(seconds)} s`;
  if (notPassed.length === 0) return `Everything passed, in ${time}.`;
  const list = notPassed.map(({ name, outcome }) =>
    outcome === 'failed' ? name : `${name} (left out)`,
  );
  return `Not passed after ${time}: ${list.join(', ')}.`;
}

async function runStep(step: Step, options: RunOptions): Promise<'passed' | 'failed'> {
  const { print, verbose } = options;
  if (verbose) print(`${step.subject}\n`);
  const start = performance.now();
  const { passed, output } = await runCommand(step.command, options);
  const time = `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
  print(`${verbose ? step.name : ''}${time}  ${passed ? 'passed' : 'FAILED'}: ${step.subject}\n`);
  if (!passed && !verbose) print(`\n${output.trim()}\n\n`);
  return passed ? 'passed' : 'failed';
}

function runCommand(
  command: readonly string[],
  { root, verbose, environment }: RunOptions,
): Promise<{ passed: boolean; output: string }> {
  const child = spawn(process.execPath, [...command], {
    cwd: root,
    env: environment,
    stdio: ['ignore', verbose ? 'inherit' : 'pipe', verbose ? 'inherit' : 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  const endOnSignal = (signal: NodeJS.Signals) => {
    child.kill(signal);
    void sleep(2000, undefined, { ref: false }).then(() => process.exit(130));
  };
  process.on('SIGINT', endOnSignal).on('SIGTERM', endOnSignal);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', endOnSignal).off('SIGTERM', endOnSignal);
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130);
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
