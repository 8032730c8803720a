import type { MarkdownProcessor } from '@astrojs/markdown-remark';
import { canonicalLanguage } from '../lib/languages.ts';
import { PostCache } from './cache.ts';
import type { MarkdownContext } from './context.ts';
import { isSharedModule, plainMetadata } from './shared-modules.ts';
import { readTextOptions } from './text-options.ts';

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
    createRenderer: async (shared) => {
      const { unified } = await import('@astrojs/markdown-remark');
      return unified().createRenderer(shared);
    },
    createMdxRenderer: () =>
      Promise.resolve({
        async process(body, file, frontMatter) {
          const context = readContext();
          if (isSharedModule(context.engine, file)) {
            return { code: body, map: null, astroMetadata: plainMetadata };
          }
          const key = JSON.stringify(context);
          const cache = caches.get(key) ?? new PostCache(context);
          caches.set(key, cache);
          const lang = canonicalLanguage(String(frontMatter['lang'] ?? '')) ?? context.lang;
          const options = readTextOptions(frontMatter, context);
          const { code, astroMetadata } = await cache.compile({ file, body, lang, options });
          return { code, map: null, astroMetadata };
        },
      }),
  };
}
