import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheKey } from '../markdown/disk-cache.ts';

/** Everything of Folia itself that a drawn picture depends on: its code, and the versions of its packages. */
export function drawingFingerprint(engine: string): string {
  const code = globSync('src/integrations/{icons,social}/*.ts', { cwd: engine }).sort();
  return cacheKey(
    ...[...code, 'package-lock.json'].map((file) => readFileSync(path.join(engine, file))),
  );
}

/** Why a decoder cannot read a picture, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^Input buffer/i, 'it').replace(/\.$/, '');
}
