import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const lockModule = new URL('../../src/integrations/build-lock.ts', import.meta.url).href;

/** Takes the lock, says so, and gives it back at the first line on its standard input. */
const program = `
  import { takeLock } from ${JSON.stringify(lockModule)};
  const release = await takeLock(process.argv[1], () => console.log('waiting'));
  console.log('holding');
  process.stdin.once('data', () => { release(); console.log('released'); });
`;

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'folia-lock-'));
  children = [];
});

afterEach(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

function startBuild() {
  const file = path.join(folder, 'cache', 'build.lock');
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const saying = (word: string) =>
    expect.poll(() => said, { timeout: 15_000, interval: 20 }).toContain(word);
  return { child, saying, said: () => said.trim().split('\n') };
}

describe('the lock of a build', { timeout: 30_000 }, () => {
  it('lets the second build wait for the first, and says so once', async () => {
    const first = startBuild();
    await first.saying('holding');
    const second = startBuild();
    await second.saying('waiting');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(second.said()).toEqual(['waiting']);
    first.child.stdin.write('\n');
    await second.saying('holding');
    expect(first.said()).toEqual(['holding', 'released']);
    expect(second.said()).toEqual(['waiting', 'holding']);
  });

  it('goes on when the first build is killed', async () => {
    const first = startBuild();
    await first.saying('holding');
    const second = startBuild();
    await second.saying('waiting');
    first.child.kill('SIGKILL');
    await second.saying('holding');
  });

  it('does not make a build wait for itself', async () => {
    const { takeLock } = await import('../../src/integrations/build-lock.ts');
    const waited: string[] = [];
    const file = path.join(folder, 'build.lock');
    const release = await takeLock(file, () => waited.push('first'));
    await takeLock(file, () => waited.push('second'));
    release();
    expect(waited).toEqual([]);
  });
});
