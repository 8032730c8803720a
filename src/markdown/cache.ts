import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PostCompiler, type CompiledPost, type PostSource } from './compile-post.ts';
import { citationFingerprint } from './citations/library.ts';
import type { MarkdownContext } from './context.ts';
import type { PostFacts } from './facts.ts';
import { digestOf } from './remark/media.ts';

/**
 * Compiled posts on disk, by everything that they depend on: the text, the context, Folia's own code, and the versions of its
 * packages. Both the content loader and Vite ask here, so a post is parsed once for both; and once for all builds until it
 * changes.
 */
export class PostCache {
  readonly #folder: string;
  readonly #context: string;
  readonly #folders: Pick<MarkdownContext, 'root' | 'content'>;
  readonly #compiler: PostCompiler;

  constructor(context: MarkdownContext) {
    this.#folder = path.join(context.engine, 'node_modules/.cache/folia/posts');
    this.#context = hash(engineFingerprint(context.engine), JSON.stringify(context));
    this.#folders = context;
    this.#compiler = new PostCompiler(context);
  }

  /** The stored result, if there is one and its images still exist. */
  async find(source: PostSource): Promise<CompiledPost | undefined> {
    try {
      const stored = JSON.parse(await readFile(this.#location(source), 'utf8')) as CompiledPost;
      return isCurrent(stored.facts) ? stored : undefined;
    } catch {
      // Never stored, or only half of it: compiling answers both.
      return undefined;
    }
  }

  /**
   * The stored result, or a new one, which is stored.
   *
   * @throws {ContentErrors} as `PostCompiler.compile`; nothing is stored then.
   */
  async compile(source: PostSource): Promise<CompiledPost> {
    return (await this.find(source)) ?? this.#store(source, await this.#compiler.compile(source));
  }

  async #store(source: PostSource, compiled: CompiledPost): Promise<CompiledPost> {
    const location = this.#location(source);
    await mkdir(path.dirname(location), { recursive: true });
    // Written whole or not at all: another process may read it at any time.
    const draft = `${location}.${process.pid}-${Math.trunc(performance.now() * 1000)}`;
    await writeFile(draft, JSON.stringify(compiled));
    await rename(draft, location);
    return compiled;
  }

  #location({ file, body, lang, options }: PostSource): string {
    // Front matter is blanks here, and another reader may blank it otherwise: only its lines count.
    const text = body.trimStart();
    const line = body.slice(0, body.length - text.length).split('\n').length;
    const cited = citationFingerprint(this.#folders, file, body, options);
    const key = hash(this.#context, file, lang, JSON.stringify(options), cited, String(line), text);
    return path.join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}

/** Whether the files that a text names are still there, and those that were read the same. */
function isCurrent({ images, readFiles }: PostFacts): boolean {
  return (
    images.every((image) => existsSync(image)) &&
    readFiles.every(({ file, digest }) => digestOf(readFileSync(file, 'utf8')) === digest)
  );
}

let fingerprint: string | undefined;

/** Everything of Folia itself that a compiled post depends on; read once in a process. */
function engineFingerprint(engine: string): string {
  if (fingerprint !== undefined) return fingerprint;
  const source = path.join(engine, 'src');
  const files = globSync(['{lib,schemas,markdown}/**/*.ts'], { cwd: source }).sort();
  fingerprint = hash(
    ...files.map((file) => readFileSync(path.join(source, file), 'utf8')),
    readFileSync(path.join(engine, 'package-lock.json'), 'utf8'),
  );
  return fingerprint;
}

function hash(...parts: string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex');
}
