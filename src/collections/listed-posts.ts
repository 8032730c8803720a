import { getPosts, newestFirst, type Post } from './posts.ts';

/** A post in lists. */
export type ListedPost = Post;

/** Everything that the index, the archives and the home page list, newest first. */
export async function getListedPosts(): Promise<ListedPost[]> {
  const own = (await getPosts()).filter(({ hidden }) => !hidden);
  return [...own].sort(newestFirst);
}
