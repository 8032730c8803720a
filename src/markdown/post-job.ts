import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import type { PostCache, PostModule } from './cache.ts';
import type { PostSource } from './compile-post.ts';
import type { MarkdownContext } from './context.ts';

export type PostResult =
  { post: PostModule; problems: [] } | { post: undefined; problems: readonly ContentProblem[] };

/** What a worker thread is told. */
export interface WorkerTask {
  context: MarkdownContext;
  source: PostSource;
}

/** Compiles one post; its mistakes are part of the result. */
export async function compileOne(cache: PostCache, source: PostSource): Promise<PostResult> {
  try {
    return { post: await cache.compile(source), problems: [] };
  } catch (error) {
    if (error instanceof ContentErrors) return { post: undefined, problems: error.problems };
    throw error;
  }
}
