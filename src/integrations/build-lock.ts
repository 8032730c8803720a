import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const retryMilliseconds = 200;

/** `SQLITE_BUSY`, https://www.sqlite.org/rescode.html#busy */
const busy = 5;

interface LockHolder {
  foliaBuildLocks?: Map<string, DatabaseSync>;
}

/** On the process, not in the module: Astro may load this module twice, and the second copy must not wait for the first. */
const held = ((globalThis as LockHolder).foliaBuildLocks ??= new Map<string, DatabaseSync>());

/**
 * Lets one build at a time run in this folder: Astro keeps what it generates in `.astro/`, whatever site it builds, so two would
 * write over each other. The second waits and says so; `astro dev` is not touched.
 */
export function buildLock(): AstroIntegration {
  return {
    name: 'folia:build-lock',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return;
        const file = path.join(fileURLToPath(config.root), '.astro', 'build.lock');
        const release = await takeLock(file, () => {
          logger.info('Another build is running in this folder; this one waits for it.');
        });
        // An integration that is added here comes last, after those that still write into the output.
        updateConfig({ integrations: [lockRelease(release)] });
      },
    },
  };
}

/**
 * Takes the lock of a file, waiting for it as long as another process has it.
 *
 * The lock is SQLite's on an empty database, because that is the operating system's own lock on a file, on every system: it ends
 * with the process that holds it, however that ends. Lock files with a process number or a time stamp in them (proper-lockfile
 * and its like) have to guess whether their owner is alive; Node offers no `flock`.
 *
 * @param file made if need be, and left in place.
 * @param onWait called once if the lock is not free.
 * @returns what gives the lock back.
 */
export async function takeLock(file: string, onWait: () => void): Promise<() => void> {
  if (!held.has(file)) held.set(file, await waitForLock(file, onWait));
  return () => {
    held.get(file)?.close();
    held.delete(file);
  };
}

function lockRelease(release: () => void): AstroIntegration {
  return { name: 'folia:build-lock-release', hooks: { 'astro:build:done': release } };
}

async function waitForLock(file: string, onWait: () => void): Promise<DatabaseSync> {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 0 });
  for (let attempt = 0; ; attempt++) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return database;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== busy) throw error;
    }
    if (attempt === 0) onWait();
    await sleep(retryMilliseconds);
  }
}
