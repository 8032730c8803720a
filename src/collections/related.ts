import { onceForContent } from './once-for-content.ts';
import { getPosts, type Post } from './posts.ts';

const getPostsById = onceForContent(
  async () => new Map((await getPosts()).map((post) => [post.id, post])),
);

/** The posts to read after a post, most similar first, which the loader has found. */
export async function getRelatedPosts(post: Post): Promise<Post[]> {
  const byId = await getPostsById();
  return post.entry.data.related.flatMap((id) => byId.get(id) ?? []);
}
