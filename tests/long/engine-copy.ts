import { cpSync, globSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What a build reads of Folia, besides its packages. */
const parts = [
  'src',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Folia in another folder, to be changed: with caches of its own, and with the packages of this one.
 *
 * @param folder absolute; made by this.
 */
export function copyEngine(folder: string): void {
  for (const part of parts) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  // A link for each package: whatever a build keeps lies beside them.
  for (const name of globSync(['*', '@*/*'], { cwd: path.join(root, 'node_modules') })) {
    if (name.startsWith('.') || /^@[^/\\]+$/.test(name)) continue;
    const link = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), link, 'dir');
  }
}

/** Puts a copy in the place of a link, so that the package can be changed. */
export function ownPackage(engine: string, name: string): string {
  const place = path.join(engine, 'node_modules', name);
  rmSync(place);
  cpSync(path.join(root, 'node_modules', name), place, { recursive: true });
  return place;
}

/** Takes away whatever builds have kept. */
export function forgetBuilds(engine: string): void {
  for (const folder of [
    '.astro',
    'node_modules/.cache',
    'node_modules/.astro',
    'node_modules/.vite',
  ]) {
    rmSync(path.join(engine, folder), { recursive: true, force: true });
  }
  if (readdirSync(path.join(engine, 'node_modules')).some((name) => name.startsWith('.'))) {
    throw new Error('A build keeps something that this does not know.');
  }
}
