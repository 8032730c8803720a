import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askGit } from './git.ts';

/** Brings two changes of one text together, as `git merge` does. Undefined: they touch the same lines. */
export function mergeTexts(texts: {
  base: string;
  mine: string;
  theirs: string;
}): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'folia-merge-'));
  try {
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(path.join(folder, name), text);
    }
    return askGit(folder, ['merge-file', '--stdout', 'mine', 'base', 'theirs']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
