import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedFile } from './plan.ts';

/** Writes a file so that it is there in full or not at all: under another name first, then renamed. */
export function writePlanned(site: string, { target, content }: PlannedFile): void {
  const file = path.join(site, target);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    if ('text' in content) writeFileSync(temporary, content.text);
    else copyFileSync(content.copy, temporary);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
