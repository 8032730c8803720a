import { portraitFile } from '../../lib/addresses.ts';
import { makeFinding, type Finding } from '../findings.ts';
import type { FoundImage, ImageLookup } from '../images.ts';
import type { SourceText } from '../source-text.ts';
import { asMap } from '../values.ts';
import type { Entry } from './read.ts';

export interface FrontMatterImages {
  /** The entries, pictures by the address that they have in Folia. */
  entries: Entry[];
  /** Keys whose picture does not exist. */
  missing: ReadonlySet<string>;
  images: FoundImage[];
  findings: Finding[];
}

const imageKeys = new Set(['thumbnail', 'og_image', 'img']);

/** Finds the pictures that the front matter names, for lists, link previews, and the portrait of the home page. */
export function findImages(
  entries: readonly Entry[],
  lookup: ImageLookup,
  source: SourceText,
): FrontMatterImages {
  const missing = new Set<string>();
  const images: FoundImage[] = [];
  const findings: Finding[] = [];

  /** @returns the address in Folia, or undefined where there is no such picture. */
  const find = (entry: Entry, key: string, address: string): string | undefined => {
    const result = lookup.find(address);
    if (result.status === 'remote') return address;
    if (result.status === 'found') {
      images.push(result);
      return address.replace(/^\//, '') === result.src ? address : result.src;
    }
    const message = `The picture of "${key}" does not exist. The key was put under "extra".`;
    const id = result.status === 'outside' ? 'image-outside' : 'image-missing';
    findings.push(makeFinding(id, message, source.place(entry.start), entry.written));
    return undefined;
  };

  const moved = entries.flatMap((entry): Entry[] => {
    const { key, value } = entry;
    if (imageKeys.has(key) && typeof value === 'string' && value !== '') {
      const found = find(entry, key, value);
      if (found === undefined) missing.add(key);
      return [found === undefined || found === value ? entry : { ...entry, value: found }];
    }
    const { image, ...others } = asMap(value);
    if (key !== 'profile' || typeof image !== 'string' || image === '') return [entry];
    // al-folio looks for a bare name in `assets/img/`, and so does Folia.
    const address = portraitFile(image);
    const found = find(entry, 'profile.image', address);
    if (found === address || found?.replace(/^\//, '') === address.replace(/^\//, ''))
      return [entry];
    return [{ ...entry, value: found === undefined ? others : { ...others, image: found } }];
  });
  return { entries: moved, missing, images, findings };
}
