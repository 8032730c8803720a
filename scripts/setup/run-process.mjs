import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program with this one's terminal and waits for its end. Signals go on to it, so that stopping this process never
 * leaves the other behind.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, tied?: boolean }} [options] `tied`: a Node program gets a
 *   channel that closes when this process dies, whatever killed it; and it is stopped when this process loses its parent, for
 *   npm and the shell between pass on Ctrl-C, but not every other signal.
 * @returns {Promise<number>} its exit code; 128 + the signal's number if a signal ended it.
 */
export function run(file, args, { tied = false, ...options } = {}) {
  const child = spawn(file, args, {
    ...options,
    stdio: tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  const watch = tied ? onceOrphaned(() => forward('SIGTERM')) : undefined;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of forwarded) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/**
 * @param {() => void} callback called when the process that started this one has ended (never on Windows, which does not tell).
 * @returns {NodeJS.Timeout}
 */
function onceOrphaned(callback) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 1000);
  return watch.unref();
}
