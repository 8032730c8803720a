import { PostCache } from './cache.ts';
import { compileOne, type PostResult, type WorkerTask } from './post-job.ts';

let cache: PostCache | undefined;

/** Entry of a worker thread: all of its posts belong to one site. */
export default function compileInWorker({ context, source }: WorkerTask): Promise<PostResult> {
  cache ??= new PostCache(context);
  return compileOne(cache, source);
}
