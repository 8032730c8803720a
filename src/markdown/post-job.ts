import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import type { PostCache } from './cache.ts';
import type { PostSource } from './compile-post.ts';
import type { PostFacts } from './facts.ts';
import type { MarkdownContext } from './context.ts';

export type PostResult =
  { facts: PostFacts; problems: [] } | { facts: undefined; problems: readonly ContentProblem[] };

/** What a worker thread is told. */
export interface WorkerTask {
  context: MarkdownContext;
  source: PostSource;
}

/** Compiles one post; its mistakes are part of the result. */
export async function compileOne(cache: PostCache, source: PostSource): Promise<PostResult> {
  try {
    const { facts } = await cache.compile(source);
    return { facts, problems: [] };
  } catch (error) {
    if (error instanceof ContentErrors) return { facts: undefined, problems: error.problems };
    throw error;
  }
}
