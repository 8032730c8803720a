import { expect, it, onTestFinished, vi } from 'vitest';
import path from 'node:path';
import { finishUpgrade } from '../../../scripts/upgrade/finish-upgrade.ts';
import { commitUpgrade } from '../../../scripts/upgrade/repository.ts';
import { writeFiles } from '../../helpers/temporary-folder.ts';
import { repository, smallFolia } from './small-folia.ts';

/** Runs the second half in an engine whose build ends with a code. @returns what it said, and its exit code. */
async function finish(root: string) {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  onTestFinished(() => log.mockRestore());
  const folders = { root, content: path.join(root, 'content') };
  const code = await finishUpgrade(root, folders);
  return { code, said: log.mock.calls.flat().join('\n') };
}

function upgraded(buildCode: number): string {
  const root = repository(smallFolia('0.1.0'));
  const build = `process.exit(process.argv[2] === 'build' ? ${buildCode} : 1);\n`;
  writeFiles(root, smallFolia('0.2.0', { 'scripts/run.mjs': build }));
  commitUpgrade(root, { from: '0.1.0', to: '0.2.0' }, 'Upgrade');
  return root;
}

it('builds the site with the newer Folia', async () => {
  expect(await finish(upgraded(0))).toEqual({
    code: 0,
    said: '\nFolia 0.2.0 is here, and the site is built with it. Look at it with npm run preview.\nTo go back to 0.1.0: npm run upgrade -- --undo',
  });
});

it('says how to go back where the build fails', async () => {
  expect(await finish(upgraded(3))).toEqual({
    code: 3,
    said: '\nFolia 0.2.0 is here, but the build failed; what to mend stands above.\nMend it and run npm run build, or go back to 0.1.0: npm run upgrade -- --undo',
  });
});

it('has nothing to finish where no upgrade was made', async () => {
  await expect(finish(repository(smallFolia('0.1.0')))).rejects.toMatchObject({
    problem: {
      id: 'upgrade-missing',
      file: 'npm run upgrade',
      message: 'No upgrade has been made here.',
      remedy: 'Run: npm run upgrade -- <folder or archive of a newer Folia>.',
    },
  });
});
