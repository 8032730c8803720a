import { describe, expect, it } from 'vitest';
import { runSteps, summarize } from '../../scripts/checks/run-steps.ts';
import type { Step } from '../../scripts/checks/steps.ts';

function step(name: string, program: string, after: string[] = []): Step {
  return { name, subject: `about ${name}`, command: ['-e', program], after };
}

async function run(...steps: Step[]) {
  let printed = '';
  const print = (text: string) => void (printed += text);
  const results = await runSteps(steps, {
    root: '.',
    verbose: false,
    environment: process.env,
    print,
  });
  return { results, printed: printed.replaceAll(/ +\d+\.\d s/g, ' 0.0 s') };
}

describe('a run of checks', () => {
  it('goes on after a failure, and shows what only the failing check printed', async () => {
    const { results, printed } = await run(
      step('a', 'console.log("fine")'),
      step('b', 'console.log("broken"); console.error("badly"); process.exit(3)'),
      step('c', ''),
    );
    expect(results).toEqual([
      { name: 'a', outcome: 'passed' },
      { name: 'b', outcome: 'failed' },
      { name: 'c', outcome: 'passed' },
    ]);
    expect(printed).toBe(
      'a 0.0 s  passed: about a\nb 0.0 s  FAILED: about b\n\nbroken\nbadly\n\nc 0.0 s  passed: about c\n',
    );
  });

  it('leaves out what looks at the result of a failed check', async () => {
    const { results, printed } = await run(
      step('build', 'process.exit(1)'),
      step('links', '', ['build']),
      step('late', '', ['links']),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped', 'skipped']);
    expect(printed).toContain('links  left out, because "build" did not pass\n');
  });

  it('counts a check that a signal ended as failed', async () => {
    const { results } = await run(step('a', 'process.kill(process.pid, "SIGKILL")'));
    expect(results).toEqual([{ name: 'a', outcome: 'failed' }]);
  });

  it('ends with what has to be mended', () => {
    expect(summarize([{ name: 'a', outcome: 'passed' }], 61.2)).toBe('Everything passed, in 61 s.');
    expect(
      summarize(
        [
          { name: 'a', outcome: 'passed' },
          { name: 'b', outcome: 'failed' },
          { name: 'c', outcome: 'skipped' },
        ],
        9,
      ),
    ).toBe('Not passed after 9 s: b, c (left out).');
  });
});
