import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { decodeAddress } from '../lib/decode-address.ts';

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
  /**
   * @param url an address in a post, not yet decoded.
   * @param kind what it must be. Default: an image.
   */
  find: (url: string, kind?: FileKind) => ImageResult;
}

/** `file`: whatever Jekyll copies to the site as it is. */
export type FileKind = 'image' | 'file';

/** What Jekyll reads itself, or leaves out. */
const unpublished = /(?:^|\/)[_.]|\.(?:md|markdown|liquid|s[ac]ss|bib)$/i;

/** Smaller copies that al-folio makes of an image when it builds a site. */
const resized = /-(?:480|800|1400)\.webp$/i;
const originals = ['.png', '.jpg', '.jpeg', '.PNG', '.JPG', '.JPEG', '.tiff', '.gif', '.webp'];

/** The endings of images. */
export const imageFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

/**
 * Finds images in an al-folio folder, and never outside of it: not by `../`, not through a symbolic link.
 *
 * @param root the folder, absolute.
 * @param base the site's base path (`/notes`), which addresses may begin with.
 */
export function imageLookup(root: string, base: string): ImageLookup {
  const realRoot = realpathSync(root);
  return {
    find: (url, kind = 'image') => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { status: 'remote' };
      const relative = toRelative(url, base);
      if (relative === undefined || relative.startsWith('../')) return { status: 'outside' };
      const isRight = kind === 'image' ? imageFile.test(relative) : !unpublished.test(relative);
      if (!isRight) return { status: 'missing' };
      const { file, real, name } = locate(root, relative);
      if (real === undefined) return { status: 'missing' };
      if (!real.startsWith(realRoot + path.sep)) return { status: 'outside' };
      const target = name.startsWith('assets/') ? name : `assets/${name}`;
      return { status: 'found', src: target, file, target };
    },
  };
}

/**
 * The same for a text: what an address does not lead to from the root may stand beside the text. Jekyll showed no picture then, but
 * editors did, and so does Folia.
 *
 * @param file the text, from the root.
 */
export function imagesBeside(images: ImageLookup, file: string): ImageLookup {
  const folder = encodeURI(path.posix.dirname(file));
  return {
    find: (url, kind) => {
      const usual = images.find(url, kind);
      if (usual.status !== 'missing' || url === '' || url.startsWith('/')) return usual;
      const beside = images.find(path.posix.join(folder, url), kind);
      if (beside.status !== 'found') return usual;
      // Not with the name that a collection has for Jekyll.
      const target = beside.target.replace(/^assets\/_/, 'assets/');
      return { ...beside, src: target, target };
    },
  };
}

/** A file, or the original of a copy that only a build makes. */
function locate(root: string, relative: string) {
  const names = resized.test(relative)
    ? [relative, ...originals.map((ending) => relative.replace(resized, ending))]
    : [relative];
  const found = names
    .map((name) => ({ name, file: path.join(root, name), real: realFile(path.join(root, name)) }))
    .find(({ real }) => real !== undefined);
  return found ?? { name: relative, file: path.join(root, relative), real: undefined };
}

/** The path from the root. `../../assets/x.png`, which counts from the address of the post, means the one in the root. */
function toRelative(url: string, base: string): string | undefined {
  const [plain = ''] = url.split(/[?#]/);
  const decoded = decodeAddress(plain);
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const trimmed = decoded.replace(/^(?:\.\.?\/)+(?=assets\/)/, '');
  const inBase =
    base !== '' && trimmed.startsWith(`${base}/`) ? trimmed.slice(base.length) : trimmed;
  return path.posix.normalize(inBase.replace(/^\/+/, ''));
}

function realFile(file: string): string | undefined {
  try {
    const real = realpathSync(file);
    return lstatSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
