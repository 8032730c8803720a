import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { demoHash } from '../src/importer/demo.ts';

/** The files of the demo as `sha256sum` lists them. */
export function listDemo(root: string): string {
  const files = globSync('content/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return files
    .map(
      (file) =>
        `${demoHash(readFileSync(file))}  ${path.relative(root, file).split(path.sep).join('/')}\n`,
    )
    .join('');
}
