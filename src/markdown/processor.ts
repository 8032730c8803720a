import { createRequire } from 'node:module';
import type * as Remark from '@astrojs/markdown-remark';
import type { MarkdownProcessor } from '@astrojs/markdown-remark';
import { canonicalLanguage } from '../lib/languages.ts';
import { PostCache, type LoadCompiler } from './cache.ts';
import type * as Compiler from './compile-post.ts';
import type { MarkdownContext } from './context.ts';
import { readTextOptions } from './text-options.ts';

/** What loads the configuration is closed before a text is asked for, and its `import()` with it. Node's own way stays open. */
const require = createRequire(import.meta.url);
const loadCompiler: LoadCompiler = () => {
  const { PostCompiler } = require('./compile-post.ts') as typeof Compiler;
  return Promise.resolve(PostCompiler);
};

/**
 * The processor that Astro asks for the code of an `.mdx` file. The content loader has read the post before, so the answer is in
 * the cache; in `astro dev` a change is compiled here or there, whoever is asked first.
 *
 * @param readContext asked for each file: in `astro dev` the writer may add a component at any time.
 */
export function foliaProcessor(readContext: () => MarkdownContext): MarkdownProcessor {
  const caches = new Map<string, PostCache>();
  return {
    name: 'folia',
    options: {},
    // No `.md` file is ever rendered: the loaders refuse them.
    createRenderer: (shared) => {
      const { unified } = require('@astrojs/markdown-remark') as typeof Remark;
      return unified().createRenderer(shared);
    },
    createMdxRenderer: () =>
      Promise.resolve({
        async process(body, file, frontMatter) {
          const context = readContext();
          const key = JSON.stringify(context);
          const cache = caches.get(key) ?? new PostCache(context, loadCompiler);
          caches.set(key, cache);
          const lang = canonicalLanguage(String(frontMatter['lang'] ?? '')) ?? context.lang;
          const options = readTextOptions(frontMatter, context);
          const { code, astroMetadata } = await cache.compile({ file, body, lang, options });
          return { code, map: null, astroMetadata };
        },
      }),
  };
}
