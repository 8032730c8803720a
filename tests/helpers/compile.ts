import path from 'node:path';
import { ContentErrors } from '../../src/lib/errors.ts';
import { PostCompiler, type CompiledPost } from '../../src/markdown/compile-post.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { writeParts } from '../../src/markdown/module-parts.ts';
import { createMarkdownContext } from '../../src/markdown/site-context.ts';
import { holdingHtml } from '../../src/markdown/stored-html.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { loadSite } from '../../src/site.ts';
import { renderModule } from './render-module.ts';

export interface CompileOptions {
  /** Settings other than those of the fixture. */
  settings?: Partial<Omit<MarkdownContext, 'engine' | 'root' | 'content' | 'public'>>;
  /** Language of the post. Default: en. */
  lang?: string;
  /** What the front matter says. */
  frontMatter?: object;
  /** File in `content/posts/`. Default: post.mdx. */
  file?: string;
}

/** The folder that holds `src/`. */
export const engine = path.resolve(import.meta.dirname, '../..');

const site = loadSite(engine, { FOLIA_SITE: 'tests/fixtures/site-with-images' });

/** The fixture's context: images beside the posts, in `content/assets/` and in `public/`, and a component of the writer. */
export const fixtureContext = createMarkdownContext(engine, site);

/** Making a pipeline costs far more than a post. */
const compilers = new Map<string, PostCompiler>();

/** Compiles the body of a post of the fixture `site-with-images`. */
export function compile(body: string, options: CompileOptions = {}): Promise<CompiledPost> {
  const { settings = {}, lang = 'en', file = 'post.mdx', frontMatter = {} } = options;
  const key = JSON.stringify(settings);
  const context = { ...fixtureContext, ...settings };
  const compiler = compilers.get(key) ?? new PostCompiler(context);
  compilers.set(key, compiler);
  return compiler.compile({
    file: path.join(fixtureContext.content, 'posts', file),
    body,
    lang,
    options: readTextOptions(frontMatter, context),
  });
}

/** Markdown in, HTML out; see `renderModule` for the form that components and formulas have. */
export async function toHtml(body: string, options?: CompileOptions): Promise<string> {
  return renderPost(await compile(body, options));
}

/** The same of a post that is compiled. */
export function renderPost({ code, html }: CompiledPost): Promise<string> {
  return renderModule(code + writeParts(holdingHtml(html)));
}

/** The whole text of what is thrown for a post; it fails if nothing is. */
export async function errorOf(body: string, options?: CompileOptions): Promise<string> {
  try {
    await compile(body, options);
  } catch (error) {
    if (error instanceof ContentErrors) return error.message.trimEnd();
    throw error;
  }
  throw new Error('The post was compiled without an error.');
}
