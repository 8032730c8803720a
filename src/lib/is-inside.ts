import path from 'node:path';

/** Whether a name leads to something in a folder, and not out of it; links are not looked at. */
export function isInside(folder: string, name: string): boolean {
  return !/^\.\.(?:[\\/]|$)/.test(path.relative(folder, path.join(folder, name)));
}
