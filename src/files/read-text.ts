import { readFileSync, statSync } from 'node:fs';
import { decodeUtf8, type Decoded } from '../lib/encoding.ts';

/** Whether there is a file at a path; folders may have any name, and links may lead in a ring. */
export function isFile(location: string): boolean {
  try {
    return statSync(location, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/**
 * Reads a text of the writer.
 *
 * @param location absolute path.
 * @param file the file as errors name it.
 */
export function readTextFile(location: string, file: string): Decoded {
  try {
    return decodeUtf8(file, readFileSync(location));
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? otherReason(error);
    return { problem: { id: 'file-unreadable', file, ...reason } };
  }
}

interface Reason {
  message: string;
  remedy: string;
}

/** By the code of the system, https://nodejs.org/api/errors.html#common-system-errors. */
const reasons: Readonly<Record<string, Reason>> = {
  EISDIR: {
    message: 'This is a folder, and it has the name of a file.',
    remedy: 'Give the folder a name without this ending, or put the file in its place.',
  },
  ENOENT: {
    message: 'This is a link to a file that does not exist.',
    remedy: 'Put the file itself here, or delete the link.',
  },
  ELOOP: {
    message: 'This is a link that leads back to itself.',
    remedy: 'Put the file itself here, or delete the link.',
  },
  EACCES: {
    message: 'You have no right to read this file.',
    remedy: 'Give it to yourself: chmod u+r, or the properties of the file.',
  },
};

function otherReason(error: unknown): Reason {
  return {
    message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    remedy: 'Look whether another program can open it, and put it here anew.',
  };
}
