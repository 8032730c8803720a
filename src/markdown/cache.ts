import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { onceForFile } from '../files/once-for-file.ts';
import type { CompiledPost, PostCompiler, PostSource } from './compile-post.ts';
import { citationFingerprint } from './citations/fingerprint.ts';
import type { MarkdownContext } from './context.ts';
import { cacheKey, DiskCache } from './disk-cache.ts';
import { engineFingerprint } from './engine-fingerprint.ts';
import type { PostFacts } from './facts.ts';
import { writeParts, type ModuleParts } from './module-parts.ts';
import { digestOf } from './remark/media.ts';
import { shareableParts } from './shared-modules.ts';
import { fetchingHtml, holdingHtml, readPost, toLines } from './stored-html.ts';

/** Bytes. A compiled post has some 50 kB, so that ten thousand have room. */
const limit = 2 ** 30;

/**
 * Compiled posts on disk, by everything that they depend on: the text, the context, Folia's own code, and the versions of its
 * packages. Both the content loader and Vite ask here, so a post is parsed once for both; and once for all builds until it
 * changes.
 */
export class PostCache {
  readonly #files: DiskCache;
  readonly #context: string;
  readonly #markdown: MarkdownContext;
  #compiler: PostCompiler | undefined;

  constructor(context: MarkdownContext) {
    this.#files = new DiskCache(
      path.join(context.engine, 'node_modules/.cache/folia/posts'),
      limit,
    );
    this.#context = cacheKey(engineFingerprint(context.engine), JSON.stringify(context));
    this.#markdown = context;
  }

  /** The stored result, if there is one and its images are what they were. */
  find(source: PostSource): Promise<PostModule | undefined> {
    return this.#find(this.#key(source));
  }

  async #find(key: string): Promise<PostModule | undefined> {
    const stored = await this.#files.find(key);
    if (!stored) return undefined;
    try {
      const { imageStates, htmlDigest, ...post } = readPost(stored) as StoredPost;
      if (!isCurrent(post.facts, imageStates)) return undefined;
      return withHtml(post, fetchingHtml(this.#files.fileOf(key), htmlDigest));
    } catch {
      // Half a file: compiling answers it.
      return undefined;
    }
  }

  /**
   * The stored result, or a new one, which is stored.
   *
   * @throws {ContentErrors} as `PostCompiler.compile`; nothing is stored then.
   */
  async compile(source: PostSource): Promise<PostModule> {
    const key = this.#key(source);
    const known = await this.#find(key);
    if (known) return known;
    const { html, ...compiled } = await this.#compileAnew(source);
    const post = { ...compiled, parts: shareableParts(compiled, source.file) };
    const htmlDigest = cacheKey(...html);
    const imageStates = post.facts.images.map(stateOf);
    const stored: StoredPost = { ...post, htmlDigest, imageStates };
    const isStored = await this.#files.store(key, Buffer.from(toLines(html, stored)));
    const access = isStored ? fetchingHtml(this.#files.fileOf(key), htmlDigest) : holdingHtml(html);
    return withHtml(post, access);
  }

  async #compileAnew(source: PostSource): Promise<CompiledPost> {
    // The plugins, with KaTeX and Shiki, take a second to load, which a build without a new text does not spend.
    const { PostCompiler } = await import('./compile-post.ts');
    this.#compiler ??= new PostCompiler(this.#markdown);
    return this.#compiler.compile(source);
  }

  /** Keeps the cache within its limit. */
  prune(): Promise<void> {
    return this.#files.prune();
  }

  #key({ file, body, lang, options }: PostSource): string {
    // Front matter is blanks here, and another reader may blank it otherwise: only its lines count.
    const text = body.trimStart();
    const line = body.slice(0, body.length - text.length).split('\n').length;
    const cited = citationFingerprint(this.#markdown, file, body, lang, options);
    return cacheKey(this.#context, file, lang, JSON.stringify(options), cited, String(line), text);
  }
}

/** A compiled post whose code is a whole module. */
export interface PostModule extends Omit<CompiledPost, 'html'> {
  /** The same module in parts, if it may stand in one with others. */
  parts?: ModuleParts | undefined;
}

/** Adds to a module what it has its HTML from. */
function withHtml({ code, parts, ...post }: PostModule, html: ModuleParts): PostModule {
  return {
    ...post,
    code: code + writeParts(html),
    parts: parts && {
      imports: [...parts.imports, ...html.imports],
      body: parts.body + html.body,
    },
  };
}

/** A picture that has changed has to be opened again. */
interface StoredPost extends PostModule {
  /** Of its HTML, which may change while the text does not: with a picture, or with data of a chart. */
  htmlDigest: string;
  /** Of its images, in their order. */
  imageStates: FileState[];
}

interface FileState {
  /** In bytes. */
  size: number;
  /** When it was written, as the file system says: milliseconds. */
  time: number;
  digest: string;
}

function stateOf(file: string): FileState {
  const { size, mtimeMs: time } = statSync(file);
  return { size, time, digest: digestOfFile(file) };
}

const digestOfFile = onceForFile((file) => cacheKey(readFileSync(file)));

/** A file that is as old as it was is not read: in a new clone all are new. */
function isSame(file: string, { size, time, digest }: FileState): boolean {
  const now = statSync(file);
  return now.size === size && (now.mtimeMs === time || digestOfFile(file) === digest);
}

/** Whether the files that a text names are what they were. */
function isCurrent({ images, readFiles }: PostFacts, states: readonly FileState[]): boolean {
  return (
    images.every((image, index) => states[index] && isSame(image, states[index])) &&
    readFiles.every(({ file, digest }) => digestOf(readFileSync(file, 'utf8')) === digest)
  );
}
