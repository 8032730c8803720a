import { fileURLToPath } from 'node:url';
import { formatWith, lintWith } from './checks/programs.ts';
import { run } from './setup/run-process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const command of [lintWith('--fix'), formatWith('--write')]) {
  process.exitCode ||= await run(process.execPath, [...command], { cwd: root });
}
