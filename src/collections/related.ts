import { site } from 'virtual:folia/site';
import { findRelated } from '../lib/related.ts';
import { getPosts, type Post } from './posts.ts';

/** The posts to read after a post, most similar first; none if the writer or the settings want none. */
export async function getRelatedPosts(post: Post): Promise<Post[]> {
  const limit = site.settings.blog.related_posts;
  if (limit === 0 || post.entry.data.frontMatter.related_posts === false) return [];
  const { ids, byId } = compare(await getPosts(), limit);
  return (ids.get(post.id) ?? []).flatMap((id) => byId.get(id) ?? []);
}

interface Comparison {
  posts: readonly Post[];
  /** Changes when a post changes. */
  state: string;
  ids: ReadonlyMap<string, readonly string[]>;
  byId: ReadonlyMap<string, Post>;
}

let latest: Comparison | undefined;

/** Compares all posts, once in a build. In `astro dev` every page has posts of its own, but they are compared after a change only. */
function compare(posts: readonly Post[], limit: number): Comparison {
  if (latest?.posts === posts) return latest;
  const state = posts.map(({ id, state, entry }) => `${id} ${state} ${entry.digest}`).join('\n');
  const ids = latest?.state === state ? latest.ids : findRelated(posts.map(toSource), limit);
  latest = { posts, state, ids, byId: new Map(posts.map((post) => [post.id, post])) };
  return latest;
}

function toSource({ id, lang, title, tags, facts, hidden, state, source }: Post) {
  return {
    id,
    lang,
    title: title.text,
    tags: tags.map(({ name }) => name),
    text: facts.text,
    suggested: !hidden && state === 'public' && source === undefined,
  };
}
