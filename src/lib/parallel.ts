/**
 * A queue for tasks of which only some may run at a time; the others wait for their turn.
 *
 * @param width how many run at a time.
 * @returns a function that runs a task and hands over its result or error.
 */
export function taskQueue(width: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = width;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
