import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { PlannedFile } from './draft.ts';

/** Where files are made before they get their name, in the site folder; what a stopped import leaves there the next one deletes. */
const workshop = '.folia-import';

/**
 * Writes files so that each is there in full or not at all, whatever stops the import: under another name first, then renamed.
 *
 * @throws {WriteError} at the first file that cannot be written.
 */
export function writeFiles(site: string, files: readonly PlannedFile[]): void {
  const folder = path.join(site, workshop);
  rmSync(folder, { recursive: true, force: true });
  if (files.length === 0) return;
  try {
    for (const [done, file] of files.entries()) {
      try {
        writeFile(site, file, path.join(folder, 'file'));
      } catch (error) {
        throw new WriteError(file.target, done, error);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be written: the disk is full, or a folder may not be changed. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  /** @param done how many files were written before it. */
  constructor(target: string, done: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `${target} could not be written (${reason}). ${done} files before it are there in full.`,
      { cause },
    );
  }
}

function writeFile(site: string, { target, content }: PlannedFile, temporary: string): void {
  const file = path.join(site, target);
  mkdirSync(path.dirname(temporary), { recursive: true });
  mkdirSync(path.dirname(file), { recursive: true });
  if ('text' in content) writeFileSync(temporary, content.text);
  else copyFileSync(content.copy, temporary);
  renameSync(temporary, file);
}

/** Deletes files of a site, and the folders that are empty then. */
export function removeFiles(site: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(path.join(site, file), { force: true });
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
      const full = path.join(site, folder);
      if (readdirSync(full).length > 0) break;
      rmdirSync(full);
    }
  }
}
