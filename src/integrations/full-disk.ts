import type { AstroIntegration } from 'astro';
import { formatProblem } from '../lib/errors.ts';

/** In the words of Node, of Rust (Rolldown, Pagefind), of Rust on Windows, and of SQLite. */
const noSpace =
  /ENOSPC|no space left on device|not enough space on the disk|database or disk is full/i;

/**
 * Says in words that a build stopped because a disk is full. Astro, Vite and the image library each report it in their own way, some
 * without the name of a file, some as a mistake of theirs. Astro hands errors to no integration, and by the end there may be room
 * again, for drafts are taken away: all that tells is what was printed.
 *
 * @param folders absolute; where a build writes.
 */
export function fullDisk(folders: readonly string[]): AstroIntegration {
  return {
    name: 'folia-full-disk',
    hooks: {
      'astro:config:setup'({ command }) {
        if (command === 'build') explainFullDisk(folders);
      },
    },
  };
}

function explainFullDisk(folders: readonly string[]): void {
  let full = false;
  const listen = (text: unknown): void => {
    full ||= noSpace.test(String(text));
  };
  const { stderr } = process;
  const write = stderr.write.bind(stderr) as (...args: unknown[]) => boolean;
  stderr.write = (...args: unknown[]) => {
    listen(args[0]);
    return write(...args);
  };
  // Node prints these by itself.
  process.on('uncaughtExceptionMonitor', listen);
  process.once('exit', (code) => {
    if (full && code !== 0) write(`\n${describeFullDisk(folders)}\n`);
  });
}

function describeFullDisk(folders: readonly string[]): string {
  return formatProblem({
    id: 'build-disk-full',
    file: 'npm run build',
    message: `No space is left on the disk of ${[...new Set(folders)].join(' or ')}. What is in dist/ now is not the whole site.`,
    remedy: 'Make room on the disk, then build again.',
  });
}
