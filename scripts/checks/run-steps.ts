import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './steps.ts';

export interface RunOptions {
  root: string;
  /** How many steps may run at a time. */
  width: number;
  /** Shows what steps print as they print it; then they run one after the other. */
  verbose: boolean;
  environment: NodeJS.ProcessEnv;
  /** Takes text for the terminal. */
  print: (text: string) => void;
  /** Is told the names of the steps that run, whenever they change. */
  onRunning?: (names: string[]) => void;
}

export interface StepResult {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
}

/**
 * Runs all steps, whatever fails, and says what each took when it has ended. Failing steps show what they printed.
 *
 * @returns what became of each, in the order in which they were given.
 */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<StepResult[]> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const results = new Map<Step, StepResult>();
  const width = Math.max(0, ...steps.map(({ name }) => name.length));
  const print = ({ name }: Step, text: string): void => {
    options.print(`${name.padEnd(width)}  ${text}`);
  };
  const start = async (step: Step): Promise<void> => {
    const outcome = await runStep(step, options, (text) => print(step, text));
    results.set(step, { name: step.name, outcome });
    running.delete(step);
  };
  while (waiting.length > 0) {
    const next = waiting.find((step) => canStart(step, { waiting, running, options }));
    if (!next) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const blocker = findBlocker(next, results);
    if (blocker) {
      print(next, `left out, because "${blocker.name}" did not pass\n`);
      results.set(next, { name: next.name, outcome: 'skipped' });
    } else {
      running.set(next, start(next));
    }
    options.onRunning?.([...running.keys()].map(({ name }) => name));
  }
  await Promise.all(running.values());
  return steps.flatMap((step) => results.get(step) ?? []);
}

interface RunState {
  waiting: readonly Step[];
  running: ReadonlyMap<Step, unknown>;
  options: RunOptions;
}

/** Whether what it looks at has ended, a processor is free for it, and it may run beside what is running. */
function canStart(step: Step, { waiting, running, options }: RunState): boolean {
  const pending = [...waiting, ...running.keys()];
  if (pending.some(({ name }) => step.after?.includes(name))) return false;
  if (running.size === 0) return true;
  const isFull = options.verbose || running.size >= options.width;
  return !isFull && [...running.keys()].every((other) => mayMeet(step, other));
}

function mayMeet(one: Step, other: Step): boolean {
  const allows = ({ beside }: Step, { name }: Step) => beside?.includes(name) ?? true;
  return allows(one, other) && allows(other, one);
}

function findBlocker({ after }: Step, results: ReadonlyMap<Step, StepResult>) {
  return [...results.values()].find(
    ({ name, outcome }) => outcome !== 'passed' && after?.includes(name),
  );
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

async function runStep(
  step: Step,
  options: RunOptions,
  print: (text: string) => void,
): Promise<'passed' | 'failed'> {
  if (options.verbose) print(`${step.subject}\n`);
  const start = performance.now();
  const { passed, output } = await runCommand(step.command, options);
  const time = `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
  const told = passed || options.verbose ? '' : `\n${output.trim()}\n\n`;
  print(`${time}  ${passed ? 'passed' : 'FAILED'}: ${step.subject}\n${told}`);
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
