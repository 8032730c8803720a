import { getExternalPosts, type ExternalPost } from './external-posts.ts';
import { onceForContent } from './once-for-content.ts';
import { getPosts, newestFirst, type Post } from './posts.ts';

/** A post in lists: of this site or of another. */
export type ListedPost = Post | ExternalPost;

/** Everything that the index, the archives and the home page list, newest first. */
export const getListedPosts = onceForContent(async (): Promise<ListedPost[]> => {
  const own = (await getPosts()).filter(({ hidden }) => !hidden);
  return [...own, ...(await getExternalPosts())].sort(newestFirst);
});
