import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import { PostCache } from './cache.ts';
import type { CompiledPost, PostSource } from './compile-post.ts';
import type { MarkdownContext } from './context.ts';

export type PostJob = PostSource;

export type PostResult =
  | { post: CompiledPost; problems: [] }
  | { post: undefined; problems: readonly ContentProblem[] };

/** What a worker thread is told. */
export interface WorkerTask {
  context: MarkdownContext;
  job: PostJob;
}

/** Starting a thread (Shiki's grammars, KaTeX, the plugins) costs as much as some twenty posts. */
const worthThreads = 40;

/**
 * Compiles posts, in the order given: from the cache where possible, the others in worker threads if they are many. The mistakes
 * of one post do not keep the others from being read.
 */
export async function compilePosts(
  context: MarkdownContext,
  jobs: readonly PostJob[],
): Promise<PostResult[]> {
  const cache = new PostCache(context);
  const found = await Promise.all(jobs.map((job) => cache.find(job)));
  const missing = jobs.filter((_, index) => !found[index]);
  const compiled =
    missing.length >= worthThreads && availableParallelism() > 1
      ? await compileInThreads(context, missing)
      : await compileHere(cache, missing);
  const results = new Map(missing.map((job, index) => [job, compiled[index]]));
  return jobs.map((job, index) => {
    const post = found[index];
    const result = post ? { post, problems: [] as [] } : results.get(job);
    if (!result) throw new Error(`No result for ${job.file}.`);
    return result;
  });
}

/** Compiles one post; its mistakes are part of the result. */
export async function compileOne(cache: PostCache, job: PostJob): Promise<PostResult> {
  try {
    return { post: await cache.compile(job), problems: [] };
  } catch (error) {
    if (error instanceof ContentErrors) return { post: undefined, problems: error.problems };
    throw error;
  }
}

async function compileHere(cache: PostCache, jobs: readonly PostJob[]): Promise<PostResult[]> {
  const results: PostResult[] = [];
  for (const job of jobs) results.push(await compileOne(cache, job));
  return results;
}

async function compileInThreads(
  context: MarkdownContext,
  jobs: readonly PostJob[],
): Promise<PostResult[]> {
  const pool = new Tinypool({
    filename: new URL('./compile-worker.ts', import.meta.url).href,
    runtime: 'worker_threads',
    maxThreads: availableParallelism(),
  });
  try {
    return await Promise.all(
      jobs.map((job) => pool.run({ context, job } satisfies WorkerTask) as Promise<PostResult>),
    );
  } finally {
    await pool.destroy();
  }
}
