import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { createMarkdownContext } from '../markdown/site-context.ts';
import { readTextOptions } from '../markdown/text-options.ts';
import type { Site } from '../site.ts';

/** Milliseconds after the first answer: by then the page has its styles and scripts. */
const pause = 1000;

/** It asks for KaTeX and Shiki. */
const sample = '$x$\n\n```js\nlet x;\n```\n';

/** In `astro dev`, loads what compiles texts while the writer reads the first page. The first edit would wait for that, most of a second. */
export function earlyCompiler(engine: string, site: Site): AstroIntegration {
  return {
    name: 'folia-early-compiler',
    hooks: {
      'astro:server:setup'({ server }) {
        let begun: NodeJS.Timeout | undefined;
        server.middlewares.use((_request, response, next) => {
          response.once('close', () => {
            begun ??= setTimeout(() => void compileSample(engine, site), pause).unref();
          });
          next();
        });
      },
    },
  };
}

async function compileSample(engine: string, site: Site): Promise<void> {
  try {
    const { PostCompiler } = await import('../markdown/compile-post.ts');
    const context = createMarkdownContext(engine, site);
    await new PostCompiler(context).compile({
      file: path.join(context.content, 'posts/sample.mdx'),
      body: sample,
      lang: site.settings.lang,
      options: readTextOptions({}, context),
    });
  } catch {
    // Whatever is wrong, the first text that is compiled says it, and where.
  }
}
