import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npmProgram } from './setup/install.mjs';

/**
 * Writes what the site is made of as a bill of materials: CycloneDX, by npm. npm reads the lockfile in a folder that bears the name of the
 * package, by which it calls the bill, and without packages for development: where it is told to leave those out, it leaves out
 * others that some of them need as well.
 */
const root = path.dirname(import.meta.dirname);
const target = path.join(root, 'sbom.cdx.json');
const workshop = mkdtempSync(path.join(tmpdir(), 'folia-sbom-'));

interface Lockfile {
  packages: Record<string, { dev?: boolean; devDependencies?: object }>;
}

try {
  const folder = path.join(workshop, 'folia');
  mkdirSync(folder);
  copyForSite(folder);
  const { file, args, shell } = npmProgram();
  const options = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync(file, [...args, ...options], {
    cwd: folder,
    shell,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(target, stdout);
  console.log(`Written: ${path.relative(process.cwd(), target)}`);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

function copyForSite(folder: string): void {
  const read = (name: string): object =>
    JSON.parse(readFileSync(path.join(root, name), 'utf8')) as object;
  const write = (name: string, data: object): void => {
    writeFileSync(path.join(folder, name), JSON.stringify(data));
  };
  write('package.json', { ...read('package.json'), devDependencies: {} });
  const lockfile = read('package-lock.json') as Lockfile;
  const entries = Object.entries(lockfile.packages).filter(([, { dev }]) => !dev);
  const packages = Object.fromEntries(entries) as Lockfile['packages'];
  packages[''] = { ...packages[''], devDependencies: {} };
  write('package-lock.json', { ...lockfile, packages });
}
