import { baseLanguage } from '../lib/languages.ts';
import { getPosts, type Post } from './posts.ts';

/** The posts before and after a post, by date. */
export interface Neighbours {
  newer: Post | undefined;
  older: Post | undefined;
}

const known = new WeakMap<readonly Post[], ReadonlyMap<string, Neighbours>>();

/** The newer and the older post in the language of a post, of those that lists show; none for a post that they leave out. */
export async function getNeighbours(post: Post): Promise<Neighbours> {
  const posts = await getPosts();
  const neighbours = known.get(posts) ?? findNeighbours(posts);
  known.set(posts, neighbours);
  return neighbours.get(post.id) ?? { newer: undefined, older: undefined };
}

/** @param posts newest first. */
function findNeighbours(posts: readonly Post[]): ReadonlyMap<string, Neighbours> {
  const listed = posts.filter(({ hidden, state }) => !hidden && state === 'public');
  const groups = Map.groupBy(listed, ({ lang }) => baseLanguage(lang));
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map(({ id }, index) => [id, { newer: group[index - 1], older: group[index + 1] }]),
    ),
  );
}
