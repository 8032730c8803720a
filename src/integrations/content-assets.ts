import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { Connect } from 'vite';
import { lookup } from 'mrmime';

/** Serves `content/assets/` at `/assets/` in `astro dev`; a build copies it. */
export function serveAssets(folder: string, base: string): Connect.NextHandleFunction {
  const prefix = `${base}assets/`;
  return (request, response, next) => {
    const url = decode((request.url ?? '').split(/[?#]/)[0] ?? '');
    const name = url.startsWith(prefix)
      ? url.slice(prefix.length)
      : url.startsWith('/assets/')
        ? url.slice(8)
        : undefined;
    const location = name === undefined ? undefined : path.join(folder, name);
    if (!location?.startsWith(folder + path.sep) || !isFile(location)) {
      next();
      return;
    }
    const type = lookup(location);
    if (type) response.setHeader('Content-Type', type);
    createReadStream(location).pipe(response);
  };
}

function isFile(location: string): boolean {
  return statSync(location, { throwIfNoEntry: false })?.isFile() ?? false;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
