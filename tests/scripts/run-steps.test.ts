import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSteps, summarize, type RunOptions } from '../../scripts/checks/run-steps.ts';
import type { Step } from '../../scripts/checks/steps.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function step(name: string, program: string, after: string[] = []): Step {
  return { name, subject: `about ${name}`, command: ['-e', program], after };
}

async function runWith(options: Partial<RunOptions>, steps: Step[]) {
  let printed = '';
  const results = await runSteps(steps, {
    root: '.',
    width: 1,
    verbose: false,
    environment: process.env,
    print: (text) => void (printed += text),
    ...options,
  });
  return { results, printed: printed.replaceAll(/ +\d+\.\d s/g, ' 0.0 s') };
}

const run = (...steps: Step[]) => runWith({}, steps);

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

  describe('on two processors', () => {
    /** Programs that write a file, and wait for one or fail if there is one. */
    const files = () => {
      const folder = temporaryFolder({});
      const file = (name: string) => JSON.stringify(path.join(folder, name));
      return {
        write: (name: string) => `fs.writeFileSync(${file(name)}, '');`,
        remove: (name: string) => `fs.rmSync(${file(name)});`,
        await: (name: string) =>
          `while (!fs.existsSync(${file(name)})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);`,
        refuse: (name: string) => `process.exitCode = fs.existsSync(${file(name)}) ? 1 : 0;`,
      };
    };
    const names: string[][] = [];
    const options = { width: 2, onRunning: (running: string[]) => void names.push(running) };

    it('runs two checks at a time, and tells which', async () => {
      const { write, await: wait } = files();
      names.length = 0;
      const { results, printed } = await runWith(options, [
        step('a', write('a') + wait('b')),
        step('b', wait('a') + write('b')),
      ]);
      expect(results.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
      expect(printed.split('\n').sort()).toEqual([
        '',
        'a 0.0 s  passed: about a',
        'b 0.0 s  passed: about b',
      ]);
      expect(names).toEqual([['a'], ['a', 'b']]);
    });

    it('runs nothing beside one but what that allows', async () => {
      const { write, remove, refuse, await: wait } = files();
      const busy = `${write('busy')} setTimeout(() => { ${remove('busy')} }, 300);`;
      const { results } = await runWith(options, [
        step('a', busy),
        { ...step('b', refuse('busy') + busy + write('b') + wait('d')), beside: ['d'] },
        step('c', busy, ['b']),
        step('d', write('d') + wait('b')),
      ]);
      expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('passed'));
    });

    it('takes a later check while one waits for its turn, and lists them in their order', async () => {
      const { write, await: wait } = files();
      const { results, printed } = await runWith(options, [
        step('build', wait('quick')),
        step('links', '', ['build']),
        step('quick', write('quick')),
      ]);
      expect(results.map(({ name }) => name)).toEqual(['build', 'links', 'quick']);
      expect(printed.match(/^\w+/gm)?.at(-1)).toBe('links');
    });
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
