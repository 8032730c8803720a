import { rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Astro keeps rendered pages for the next build, and a list of what each of them showed. A build that is killed has new pages beside
 * the old list, by which the next build would take them for old ones: so the list is away while pages are rendered.
 */
export function pageMemory(): AstroIntegration {
  let list: URL | undefined;
  return {
    name: 'folia-page-memory',
    hooks: {
      'astro:config:done'({ config }) {
        list = new URL('incremental-build.json', config.cacheDir);
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          // Astro has read the list by then, and writes it when all pages are rendered.
          async getStaticPaths() {
            if (list) await rm(list, { force: true });
            return prerenderer.getStaticPaths();
          },
        }));
      },
    },
  };
}
