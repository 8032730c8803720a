import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Reads what a page of a build tells the integrations as JSON, and takes the file out of the build. */
export async function takeManifest<T>(folder: string, name: string): Promise<T> {
  const file = path.join(folder, name);
  const manifest = JSON.parse(await readFile(file, 'utf8')) as T;
  await rm(file);
  return manifest;
}
