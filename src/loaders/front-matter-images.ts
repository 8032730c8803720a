import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ContentProblem } from '../lib/errors.ts';
import type { SiteFolders } from '../site.ts';
import type { MdxFile } from './mdx-files.ts';

const imageKeys = [['thumbnail'], ['og_image'], ['img'], ['profile', 'image']];

/** Pictures that the front matter names, for lists and link previews: each a URL, or a file with an address of its own. */
export function checkImages(
  { data, matter, name }: MdxFile<object>,
  folders: SiteFolders,
): ContentProblem[] {
  return imageKeys.flatMap((key) => {
    const image = valueAt(data, key);
    if (typeof image !== 'string' || URL.canParse(image) || hasAddress(image, folders)) return [];
    return [
      {
        id: 'image-missing' as const,
        file: name,
        ...matter.locate(key),
        message: `The image ${image} of "${key.join('.')}" does not exist in content/ or public/.`,
        remedy: 'Put the file into content/assets/ and name it assets/…, or give its URL.',
      },
    ];
  });
}

function valueAt(data: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    data,
  );
}

function hasAddress(image: string, { content, public: served }: SiteFolders): boolean {
  const file = image.replace(/^\//, '');
  const isAsset = file.startsWith('assets/') && existsSync(path.join(content, file));
  return isAsset || existsSync(path.join(served, file));
}
