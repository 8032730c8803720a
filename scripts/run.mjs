/**
 * The door to every task: `node scripts/run.mjs <task> [arguments]`. It runs on whatever Node the machine has (20 or later),
 * installs what is missing, then runs the task on the Node that the project pins. Hence no dependency and no TypeScript here.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './setup/install.mjs';
import { pinnedNode } from './setup/pinned-node.mjs';
import { run } from './setup/run-process.mjs';
import { helpText, overview, tasks } from './tasks.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} argv
 * @returns {Promise<number>} exit code.
 */
async function main([name = '', ...args]) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) {
    console.error(`There is no task "${name}". There are:\n\n${overview()}`);
    return 1;
  }
  if (!task.ownHelp && args.some((argument) => argument === '--help' || argument === '-h')) {
    console.log(helpText(task));
    return 0;
  }
  await ensureInstalled(root, { development: task.development ?? false });
  return run(pinnedNode(root), [path.join(root, task.script), ...(task.args ?? []), ...args], {
    cwd: root,
    // Astro would report each command to its makers; nothing here talks to others unasked.
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env },
    tied: task.serves ?? false,
  });
}
