import { findRelated } from '../lib/related.ts';
import { tagNames, type PostData } from '../schemas/post.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { Entry } from './mdx-entries.ts';

/**
 * The posts to read after each post, by their ids; none if the writer or the settings want none. Posts that lists leave out, those that
 * are not public and those that are on another site are suggested nowhere.
 */
export function relatePosts(
  entries: readonly Entry<PostData>[],
  { lang, blog }: SiteSettings,
): Map<string, string[]> {
  const limit = blog.related_posts;
  if (limit === 0) return new Map();
  const related = findRelated(
    entries.map(({ id, post, data: { frontMatter, title, state } }) => ({
      id,
      lang: frontMatter.lang ?? lang,
      title: title.text,
      tags: tagNames(frontMatter),
      words: post.facts.words,
      suggested:
        frontMatter.hidden !== true &&
        state === 'public' &&
        frontMatter.external_source === undefined,
    })),
    limit,
  );
  for (const { id, data } of entries) {
    if (data.frontMatter.related_posts === false) related.delete(id);
  }
  return related;
}
