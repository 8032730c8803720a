import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** An image of the al-folio folder that a post names. */
export interface FoundImage {
  status: 'found';
  /** As a post names it: `assets/img/x.png`. */
  src: string;
  /** Absolute. */
  file: string;
  /** Relative to the content folder, with forward slashes. */
  target: string;
}

export type ImageResult = FoundImage | { status: 'remote' | 'missing' | 'outside' };

export interface ImageLookup {
  /** @param url an address in a post, not yet decoded. */
  find: (url: string) => ImageResult;
}

const imageFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

/**
 * Finds images in an al-folio folder, and never outside of it: not by `../`, not through a symbolic link.
 *
 * @param root the folder, absolute.
 * @param base the site's base path (`/notes`), which addresses may begin with.
 */
export function imageLookup(root: string, base: string): ImageLookup {
  const realRoot = realpathSync(root);
  return {
    find: (url) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { status: 'remote' };
      const relative = toRelative(url, base);
      if (relative === undefined || relative.startsWith('../')) return { status: 'outside' };
      if (!imageFile.test(relative)) return { status: 'missing' };
      const file = path.join(root, relative);
      const real = realFile(file);
      if (real === undefined) return { status: 'missing' };
      if (!real.startsWith(realRoot + path.sep)) return { status: 'outside' };
      const target = relative.startsWith('assets/') ? relative : `assets/${relative}`;
      return { status: 'found', src: target, file, target };
    },
  };
}

/** The path from the root. `../../assets/x.png`, which counts from the address of the post, means the one in the root. */
function toRelative(url: string, base: string): string | undefined {
  const [plain = ''] = url.split(/[?#]/);
  const decoded = decode(plain);
  if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const trimmed = decoded.replace(/^(?:\.\.?\/)+(?=assets\/)/, '');
  const inBase =
    base !== '' && trimmed.startsWith(`${base}/`) ? trimmed.slice(base.length) : trimmed;
  return path.posix.normalize(inBase.replace(/^\/+/, ''));
}

function decode(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function realFile(file: string): string | undefined {
  try {
    const real = realpathSync(file);
    return lstatSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
