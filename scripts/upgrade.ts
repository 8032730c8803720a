import path from 'node:path';
import { findSite } from '../src/site.ts';
import { readArguments, usage } from './upgrade/arguments.ts';
import { finishUpgrade } from './upgrade/finish-upgrade.ts';
import { startUpgrade } from './upgrade/start-upgrade.ts';
import { undoUpgrade } from './upgrade/undo-upgrade.ts';

const root = path.dirname(import.meta.dirname);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  // npm changes to the project's folder; what a person types counts from where they are.
  const task = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const folders = findSite(root, process.env);
  switch (task.kind) {
    case 'help':
      console.log(usage);
      return 0;
    case 'undo':
      undoUpgrade({ root, site: folders.root });
      return 0;
    case 'finish':
      return finishUpgrade(root, folders);
    case 'upgrade':
      return startUpgrade({ root, site: folders.root }, task);
  }
}
