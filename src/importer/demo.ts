import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The list of the demo's files, in the engine's folder: a hash and a path on each line, as `sha256sum` writes them. */
export const demoList = 'scripts/demo-content.sha256';

/** The hash of a file by which the demo is known. A line end may be another on Windows, so that returns do not count. */
export function demoHash(content: Buffer): string {
  const plain = content.filter((byte) => byte !== 0x0d);
  return createHash('sha256').update(plain).digest('hex');
}

/** The files of the demo that a site folder still has as they were delivered, from the site folder. */
export function unchangedDemo(site: string): ReadonlySet<string> {
  const list = path.join(site, demoList);
  if (!existsSync(list)) return new Set();
  const files = readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const { hash, file } =
        /^(?<hash>[0-9a-f]{64}) {2}(?<file>\S.*?)\r?$/.exec(line)?.groups ?? {};
      return hash !== undefined && file !== undefined && isUnchanged(site, file, hash)
        ? [file]
        : [];
    });
  return new Set(files);
}

function isUnchanged(site: string, file: string, hash: string): boolean {
  const full = path.join(site, file);
  return existsSync(full) && demoHash(readFileSync(full)) === hash;
}
