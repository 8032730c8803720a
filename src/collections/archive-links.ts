import { site } from 'virtual:folia/site';
import { linkArchives, type ArchiveLinks, type FiledPost } from '../lib/archive-links.ts';
import { toLocalTime } from '../lib/dates.ts';
import type { ExternalPostData } from '../loaders/external/read-source.ts';
import type { MdxEntry } from '../loaders/mdx-entries.ts';
import { categoryNames, tagNames, type PostData } from '../schemas/post.ts';
import { getEntries } from './entries.ts';
import { getExternalSources } from './external-sources.ts';
import { onceForContent } from './once-for-content.ts';

/** The links of all tags, categories and years to their archives; own posts and those on other sites share them. */
export const getArchiveLinks = onceForContent(async (): Promise<ArchiveLinks> => {
  const own = (await getEntries('posts')).flatMap(({ data }) => fileOwnPost(data));
  const others = (await getExternalSources()).flatMap(({ posts }) => posts.map(fileExternalPost));
  return linkArchives([...own, ...others], site.settings.base);
});

function fileOwnPost({ frontMatter, date }: MdxEntry<PostData>): FiledPost[] {
  if (!date) return [];
  return [
    {
      tags: tagNames(frontMatter),
      categories: categoryNames(frontMatter),
      year: yearOf(date),
      hidden: frontMatter.hidden ?? false,
    },
  ];
}

function fileExternalPost({ tags, categories, published }: ExternalPostData): FiledPost {
  return { tags, categories, year: yearOf(new Date(published)), hidden: false };
}

function yearOf(date: Date): number {
  return toLocalTime(date, site.settings.timezone).year;
}
