import { existsSync } from 'node:fs';
import path from 'node:path';
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { site } from 'virtual:folia/site';

/**
 * The entries of a collection. A site need not have every folder; of one that is not there Astro would say that it "does not exist
 * or is empty", as if that were a mistake.
 */
export async function getEntries<C extends CollectionKey>(
  collection: C,
): Promise<CollectionEntry<C>[]> {
  const folders = collection === 'posts' ? ['posts', 'drafts'] : [collection];
  const isThere = folders.some((folder) => existsSync(path.join(site.contentFolder, folder)));
  return isThere ? getCollection(collection) : [];
}
