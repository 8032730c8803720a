import { VFileMessage } from 'vfile-message';
import { ContentErrors } from '../lib/errors.ts';
import { CitationLibrary } from './citations/library.ts';
import type { MarkdownContext } from './context.ts';
import type { HandedOver, PostFacts } from './facts.ts';
import { explainMdxError } from './mdx-traps.ts';
import { createPipeline, type MdxRenderer } from './pipeline.ts';
import { siteRelative, toProblem } from './rehype/stop-on-problems.ts';
import { foliaSource } from './report.ts';
import { readTextOptions, type TextOptions } from './text-options.ts';

export interface PostSource {
  /** Absolute path of the file. */
  file: string;
  /** The text without its front matter, on the lines of the file. */
  body: string;
  /** Language of the post, for words that the pipeline writes. */
  lang: string;
  options: TextOptions;
}

/** A post as the site needs it: plain data. */
export interface CompiledPost {
  /** An ECMAScript module whose default export renders the body, but for `_html`: see `stored-html.ts`. */
  code: string;
  /** The pieces of HTML that `_html` gives. */
  html: string[];
  /** Islands and the like, for Astro. */
  astroMetadata: Awaited<ReturnType<MdxRenderer['process']>>['astroMetadata'];
  facts: PostFacts;
}

/** Compiles posts of one site. Pipelines are kept, one for each language. */
export class PostCompiler {
  readonly #context: MarkdownContext;
  readonly #pipelines = new Map<string, Promise<MdxRenderer>>();
  readonly #handed = new Map<string, HandedOver>();
  readonly #options = new Map<string, TextOptions>();
  readonly #library: CitationLibrary;

  constructor(context: MarkdownContext) {
    this.#context = context;
    this.#library = new CitationLibrary(context);
  }

  /**
   * Parses a post once, for its code and its facts.
   *
   * @throws {ContentErrors} with every mistake that was found in the text.
   */
  async compile({ file, body, lang, options }: PostSource): Promise<CompiledPost> {
    const pipeline = await this.#pipeline(lang);
    this.#options.set(file, options);
    try {
      const { code, astroMetadata } = await pipeline.process(body, file, {});
      const handed = this.#handed.get(file);
      if (!handed) throw new Error(`The pipeline gave no facts of ${file}.`);
      return { code, astroMetadata, ...handed };
    } catch (error) {
      throw this.#explain(error, file, body);
    } finally {
      this.#handed.delete(file);
      this.#options.delete(file);
    }
  }

  #pipeline(lang: string): Promise<MdxRenderer> {
    const existing = this.#pipelines.get(lang);
    if (existing) return existing;
    const created = createPipeline(this.#context, lang, {
      library: this.#library,
      optionsOf: (file) => this.#options.get(file) ?? readTextOptions({}, this.#context),
      takeOver: (file, handed) => this.#handed.set(file, handed),
    });
    this.#pipelines.set(lang, created);
    return created;
  }

  #explain(error: unknown, file: string, body: string): unknown {
    if (!(error instanceof VFileMessage)) return error;
    const name = siteRelative(this.#context.root, file);
    const problem =
      error.source === foliaSource ? toProblem(error, name) : explainMdxError(error, body, name);
    return new ContentErrors([problem], { cause: error });
  }
}
