import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { Connect } from 'vite';
import { lookup } from 'mrmime';

/**
 * Serves in `astro dev` what a build puts beside its pages.
 *
 * @param folder absolute.
 * @param base of the site: `/`, or `/notes/`.
 * @param name of the folder on the site: `assets` for `/assets/`.
 */
export function serveFolder(
  folder: string,
  base: string,
  name: string,
): Connect.NextHandleFunction {
  const prefixes = [`${base}${name}/`, `/${name}/`];
  return (request, response, next) => {
    const url = decode((request.url ?? '').split(/[?#]/)[0] ?? '');
    const prefix = prefixes.find((each) => url.startsWith(each));
    const location = prefix === undefined ? undefined : path.join(folder, url.slice(prefix.length));
    if (!location?.startsWith(folder + path.sep) || !isFile(location)) {
      next();
      return;
    }
    const type = lookup(location);
    if (type) response.setHeader('Content-Type', type);
    // What a page in a sandboxed frame asks for, `<Embed>` and its data, counts as asked by a stranger.
    response.setHeader('Access-Control-Allow-Origin', '*');
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
