import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * A file of an al-folio site, never one outside of it: not by `../`, not through a symbolic link.
 *
 * @param root the site's folder; absolute, without symbolic links.
 * @returns its absolute path, undefined if there is no such file.
 */
export function siteFile(root: string, relative: string): string | undefined {
  if (relative.includes('\0')) return undefined;
  try {
    const real = realpathSync(path.join(root, relative));
    return real.startsWith(root + path.sep) && lstatSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
