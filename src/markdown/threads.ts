import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';

/** Starting a thread (Shiki's grammars, KaTeX, the plugins) costs as much as some twenty posts. */
const worthThreads = 40;

/** Whether so many tasks are done sooner in threads than one by one. */
export function isWorthThreads(tasks: number): boolean {
  return tasks >= worthThreads && availableParallelism() > 1;
}

/**
 * Gives each task to a thread that is free.
 *
 * @param worker the module whose default export does a task.
 * @returns the results, in the order of the tasks.
 * @throws what the first task throws that fails.
 */
export async function runInThreads<Result>(
  worker: URL,
  tasks: readonly unknown[],
): Promise<Result[]> {
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'worker_threads',
    maxThreads: availableParallelism(),
  });
  try {
    return await Promise.all(tasks.map((task) => pool.run(task) as Promise<Result>));
  } finally {
    await pool.destroy();
  }
}
