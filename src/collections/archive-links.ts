import { getCollection } from 'astro:content';
import { site } from 'virtual:folia/site';
import {
  findSharedSlugs,
  linkArchives,
  type ArchiveLinks,
  type FiledPost,
} from '../lib/archive-links.ts';
import type { MdxEntry } from '../loaders/mdx-collection.ts';
import type { PostData } from '../schemas/post.ts';
import { isBuilt } from './documents.ts';
import { postDate, yearOf } from './post-date.ts';
import { warnOnce } from './warn-once.ts';

/** The links of all tags, categories and years to their archives. Tells the writer of names that would share an address. */
export async function getArchiveLinks(): Promise<ArchiveLinks> {
  const entries = await getCollection('posts', ({ data }) => isBuilt(data));
  const links = linkArchives(
    entries.map(({ data }) => toFiledPost(data)),
    site.settings.base,
  );
  for (const kind of ['tag', 'category'] as const) {
    for (const [first, ...others] of findSharedSlugs(links[kind])) {
      for (const { name, slug } of others) {
        warnOnce(
          `The ${kind} "${name}" would have the address of "${first?.name}": its archive is at /blog/${kind}/${slug}/. ` +
            'If they are the same, write them alike.',
        );
      }
    }
  }
  return links;
}

/** Names of tags, from both spellings of the key. */
export function tagNames({ tags, tag }: PostData): string[] {
  return names(tags, tag);
}

/** Names of categories, from both spellings of the key. */
export function categoryNames({ categories, category }: PostData): string[] {
  return names(categories, category);
}

function toFiledPost(entry: MdxEntry<PostData>): FiledPost {
  const { frontMatter } = entry;
  return {
    tags: tagNames(frontMatter),
    categories: categoryNames(frontMatter),
    year: yearOf(postDate(entry)),
    hidden: frontMatter.hidden ?? false,
  };
}

function names(several: string[] | undefined, single: string | undefined): string[] {
  return [...new Set([...(several ?? []), ...(single ? [single] : [])])];
}
