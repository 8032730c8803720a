import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheKey } from './disk-cache.ts';

const fingerprints = new Map<string, string>();

/**
 * Everything of Folia itself that a text, or what is made of its page, depends on, as one part of a cache's key: its own code, and the
 * versions of its packages.
 * Read once in a process.
 *
 * @param engine the folder that holds `src/`.
 */
export function engineFingerprint(engine: string): string {
  const known = fingerprints.get(engine);
  if (known !== undefined) return known;
  const source = path.join(engine, 'src');
  const files = globSync(['{lib,schemas,files,markdown,integrations}/**/*.ts'], {
    cwd: source,
  }).sort();
  const fingerprint = cacheKey(
    ...files.map((file) => readFileSync(path.join(source, file), 'utf8')),
    readFileSync(path.join(engine, 'package-lock.json'), 'utf8'),
  );
  fingerprints.set(engine, fingerprint);
  return fingerprint;
}
