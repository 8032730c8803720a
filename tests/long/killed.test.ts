import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEnvironment } from '../../scripts/checks/build-site.ts';
import { randomNumbers } from '../../scripts/demo-figures/random.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';
import { digestFolder } from './digests.ts';
import { copyEngine } from './engine-copy.ts';
import { writeSmallSite } from './small-site.ts';

const kills = 50;
const { uniform } = randomNumbers(7);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-killed-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Command {
  cwd: string;
  args: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/** Runs a command to its end, or to its death. */
async function run({ cwd, args, environment = {} }: Command, killAfter?: number): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: buildEnvironment(environment),
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (killAfter !== undefined) {
    await Promise.race([ended, sleep(killAfter)]);
    child.kill('SIGKILL');
  }
  const code = await ended;
  if (killAfter === undefined) expect(code).toBe(0);
  return performance.now() - begin;
}

/**
 * Kills a command at random moments of its run, and looks at what a whole run gives in between.
 *
 * @param disguise gives what is killed something else to do, and takes it back.
 */
async function expectSurvival(
  command: Command,
  output: string,
  looks: number,
  disguise: (on: boolean) => void = () => undefined,
): Promise<void> {
  await run(command);
  const expected = digestFolder(output);
  // The second run has what the first has kept, and is the shorter one.
  const duration = await run(command);
  expect(digestFolder(output)).toEqual(expected);
  for (let kill = 1; kill <= kills; kill++) {
    disguise(true);
    await run(command, uniform() * duration);
    disguise(false);
    if (kill % (kills / looks) !== 0) continue;
    await run(command);
    expect(digestFolder(output)).toEqual(expected);
  }
}

it('a build that was killed leaves nothing that the next one takes for its own', async () => {
  const [engine, site] = [path.join(folder, 'engine'), path.join(folder, 'site')];
  copyEngine(engine);
  await writeSmallSite(site);
  const command = {
    cwd: engine,
    args: ['node_modules/astro/bin/astro.mjs', 'build'],
    environment: { FOLIA_SITE: site },
  };
  // A page of another text that a killed build has kept must not be taken for that of the first.
  const post = path.join(site, 'content/posts/two.mdx');
  const text = readFileSync(post, 'utf8');
  const disguise = (on: boolean): void =>
    writeFileSync(post, on ? text.replace('Two of brains', 'Twice the brains') : text);
  await expectSurvival(command, path.join(site, 'dist'), 5, disguise);
}, 1_200_000);

it('an import that was killed is done by the next one', async () => {
  const posts = Array.from({ length: 100 }, (_, index) => [
    `old/_posts/2026-01-0${1 + (index % 9)}-post-${index}.md`,
    `---\ntitle: Post ${index}\n---\n\nText with $$x_{${index}}$$ and *emphasis*.\n`,
  ]);
  writeFiles(folder, Object.fromEntries(posts) as Record<string, string>);
  const script = path.resolve(import.meta.dirname, '../../scripts/import.ts');
  const command = { cwd: folder, args: [script, 'old', '--into', 'new', '--force'] };
  await expectSurvival(
    { ...command, environment: { INIT_CWD: folder } },
    path.join(folder, 'new'),
    kills,
  );
}, 600_000);
