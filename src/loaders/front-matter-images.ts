import { findPictureFault } from '../files/picture.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { findPublished, type SiteFolders } from '../site.ts';
import type { MdxFile } from './mdx-files.ts';

const imageKeys = [['thumbnail'], ['og_image'], ['img'], ['profile', 'image']];

/** Pictures that the front matter names, for lists and link previews: each a URL, or a file with an address of its own. */
export async function checkImages(
  { data, matter, name }: MdxFile<object>,
  folders: SiteFolders,
): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  for (const key of imageKeys) {
    const image = valueAt(data, key);
    if (typeof image !== 'string' || URL.canParse(image)) continue;
    const place = { file: name, ...matter.locate(key) };
    const fault = await faultOf(image, key.join('.'), folders);
    if (fault) problems.push({ ...place, ...fault });
  }
  return problems;
}

type Fault = Pick<ContentProblem, 'id' | 'message' | 'remedy'>;

async function faultOf(
  image: string,
  key: string,
  folders: SiteFolders,
): Promise<Fault | undefined> {
  const location = findPublished(image, folders);
  if (location === undefined) {
    return {
      id: 'image-missing',
      message: `The image ${image} of "${key}" does not exist in content/ or public/.`,
      remedy: 'Put the file into content/assets/ and name it assets/…, or give its URL.',
    };
  }
  const fault = await findPictureFault(location);
  if (!fault) return undefined;
  const message = `The image ${image} of "${key}" ${fault.reason}.`;
  return { id: 'image-unreadable', message, remedy: fault.remedy };
}

function valueAt(data: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    data,
  );
}
