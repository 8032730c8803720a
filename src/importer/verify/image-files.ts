import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeAddress } from '../../lib/decode-address.ts';
import { imageStem, isRemote } from './keys.ts';

/** The images of an al-folio site. */
export interface ImageFiles {
  /**
   * By which names a page may show the image at an address: a picture that the site has twice is built once, under either name.
   *
   * @param file the post, from the root.
   * @returns undefined if there is no such image.
   */
  names: (address: string, file: string) => string[] | undefined;
}

export function readImageFiles(root: string, base: unknown): ImageFiles {
  const prefix = typeof base === 'string' ? base.replace(/\/$/, '') : '';
  const bySize = new Map<number, string[]>();
  const images = globSync('**/*.{avif,gif,jpg,jpeg,png,svg,webp,AVIF,GIF,JPG,JPEG,PNG,SVG,WEBP}', {
    cwd: root,
    exclude: ['**/node_modules/**', '_site/**'],
  });
  for (const image of images) {
    const { size } = statSync(path.join(root, image));
    bySize.set(size, [...(bySize.get(size) ?? []), image]);
  }
  return {
    names: (address, file) => {
      if (isRemote(address)) return [imageStem(address)];
      const found = findFile(root, prefix, address, file);
      if (found === undefined) return undefined;
      const content = readFileSync(found);
      const twins = (bySize.get(content.length) ?? []).filter((image) =>
        readFileSync(path.join(root, image)).equals(content),
      );
      return [imageStem(address), ...twins.map(imageStem)];
    },
  };
}

/** An address counts from the root of the site, from the post, or from its page: wherever the file is, it can be shown. */
function findFile(root: string, prefix: string, address: string, file: string): string | undefined {
  const [plain = ''] = decodeAddress(address).split(/[?#]/);
  const local =
    prefix !== '' && plain.startsWith(`${prefix}/`) ? plain.slice(prefix.length) : plain;
  const fromRoot = local.replace(/^(?:\.{0,2}\/)+/, '');
  return [fromRoot, path.join(path.dirname(file), local)]
    .map((each) => path.join(root, each))
    .find(
      (each) =>
        each.startsWith(root + path.sep) &&
        (statSync(each, { throwIfNoEntry: false })?.isFile() ?? false),
    );
}
