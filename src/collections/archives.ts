import { getPosts, type NamedLink, type Post } from './posts.ts';

export type ArchiveKind = 'tags' | 'categories';

/** All posts under one tag or category, newest first. */
export interface Archive extends NamedLink {
  posts: Post[];
}

/** The archives of a kind, for `blog/tag/[slug].astro` and `blog/category/[slug].astro`. */
export async function getArchives(
  kind: ArchiveKind,
): Promise<{ params: { slug: string }; props: Archive }[]> {
  const archives = new Map<string, Archive>();
  for (const post of await getPosts()) {
    for (const link of post[kind]) {
      const archive = archives.get(link.slug) ?? { ...link, posts: [] };
      // A hidden post links here and is not listed.
      if (!post.hidden) archive.posts.push(post);
      archives.set(link.slug, archive);
    }
  }
  return [...archives.values()].map((archive) => ({
    params: { slug: archive.slug },
    props: archive,
  }));
}
