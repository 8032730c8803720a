import { site } from 'virtual:folia/site';
import { linkArchives, type ArchiveLinks, type FiledPost } from '../lib/archive-links.ts';
import { toLocalTime } from '../lib/dates.ts';
import type { MdxEntry } from '../loaders/mdx-entries.ts';
import { categoryNames, tagNames, type PostData } from '../schemas/post.ts';
import { getEntries } from './entries.ts';

/** The links of all tags, categories and years to their archives. */
export async function getArchiveLinks(): Promise<ArchiveLinks> {
  const entries = await getEntries('posts');
  return linkArchives(
    entries.flatMap(({ data }) => toFiledPost(data)),
    site.settings.base,
  );
}

function toFiledPost({ frontMatter, date }: MdxEntry<PostData>): FiledPost[] {
  if (!date) return [];
  return [
    {
      tags: tagNames(frontMatter),
      categories: categoryNames(frontMatter),
      year: toLocalTime(date, site.settings.timezone).year,
      hidden: frontMatter.hidden ?? false,
    },
  ];
}
