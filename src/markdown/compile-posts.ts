import { PostCache } from './cache.ts';
import type { PostSource } from './compile-post.ts';
import type { MarkdownContext } from './context.ts';
import { compileOne, type PostResult, type WorkerTask } from './post-job.ts';
import { isWorthThreads, runInThreads } from './threads.ts';

/**
 * Compiles posts into the cache and gives what is known of them, in the order given: from the cache where possible, the others in worker threads
 * if they are many. The mistakes of one post do not keep the others from being read.
 */
export async function compilePosts(
  context: MarkdownContext,
  sources: readonly PostSource[],
): Promise<PostResult[]> {
  const cache = new PostCache(context);
  const found = await Promise.all(sources.map((source) => cache.find(source)));
  const missing = sources.filter((_, index) => !found[index]);
  const compiled = isWorthThreads(missing.length)
    ? await compileInThreads(context, missing)
    : await compileHere(cache, missing);
  const rest = [...compiled];
  return found.flatMap((post): PostResult[] =>
    post ? [{ post, problems: [] }] : rest.splice(0, 1),
  );
}

async function compileHere(
  cache: PostCache,
  sources: readonly PostSource[],
): Promise<PostResult[]> {
  const results: PostResult[] = [];
  for (const source of sources) results.push(await compileOne(cache, source));
  return results;
}

function compileInThreads(
  context: MarkdownContext,
  sources: readonly PostSource[],
): Promise<PostResult[]> {
  const tasks = sources.map((source): WorkerTask => ({ context, source }));
  return runInThreads(new URL('./compile-worker.ts', import.meta.url), tasks);
}
