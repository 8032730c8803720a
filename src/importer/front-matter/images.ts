import { makeFinding, type Finding } from '../findings.ts';
import type { FoundImage, ImageLookup } from '../images.ts';
import type { SourceText } from '../source-text.ts';
import type { Entry } from './read.ts';

export interface FrontMatterImages {
  /** The entries, pictures by the address that they have in Folia. */
  entries: Entry[];
  /** Keys whose picture does not exist. */
  missing: ReadonlySet<string>;
  images: FoundImage[];
  findings: Finding[];
}

const imageKeys = new Set(['thumbnail', 'og_image']);

/** Finds the pictures that the front matter names, for lists and link previews. */
export function findImages(
  entries: readonly Entry[],
  lookup: ImageLookup,
  source: SourceText,
): FrontMatterImages {
  const missing = new Set<string>();
  const images: FoundImage[] = [];
  const findings: Finding[] = [];
  const moved = entries.map((entry) => {
    if (!imageKeys.has(entry.key) || typeof entry.value !== 'string' || entry.value === '')
      return entry;
    const result = lookup.find(entry.value);
    if (result.status === 'remote') return entry;
    if (result.status === 'found') {
      images.push(result);
      return entry.value.replace(/^\//, '') === result.src
        ? entry
        : { ...entry, value: result.src };
    }
    missing.add(entry.key);
    const message = `The picture of "${entry.key}" does not exist. The key was put under "extra".`;
    const id = result.status === 'outside' ? 'image-outside' : 'image-missing';
    findings.push(makeFinding(id, message, source.place(entry.start), entry.written));
    return entry;
  });
  return { entries: moved, missing, images, findings };
}
