import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of the Folia in a folder; undefined if it names none. */
export function readVersion(folder: string): string | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? versionIn(readFileSync(file, 'utf8')) : undefined;
}

/** The version that a package.json names, if it is one of Folia's: three numbers. */
export function versionIn(manifest: string): string | undefined {
  try {
    const { version } = Object(JSON.parse(manifest)) as { version?: unknown };
    return typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Whether one version comes after another. */
export function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}
