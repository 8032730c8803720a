import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';

/** Where `src/pages/unlisted.json.ts` tells which pages stay out of the sitemap. */
const manifest = 'unlisted.json';

/**
 * `sitemap-index.xml` by @astrojs/sitemap, and the same at `/sitemap.xml`, where al-folio has it and search engines know it.
 * The package asks about addresses alone, so the pages that stay out (`sitemap: false`) are read from a file of the build, which
 * is not published.
 */
export function sitemaps(): AstroIntegration[] {
  const unlisted = new Set<string>();
  return [
    {
      name: 'folia-unlisted-pages',
      hooks: {
        async 'astro:build:done'({ dir }) {
          const location = new URL(manifest, dir);
          const urls = JSON.parse(await readFile(location, 'utf8')) as string[];
          for (const url of urls) unlisted.add(url);
          await rm(location);
        },
      },
    },
    sitemap({
      filter: (url) => !unlisted.has(pageAddress(url)),
      serialize: (item) => ({ ...item, url: pageAddress(item.url) }),
    }),
    {
      name: 'folia-sitemap',
      hooks: {
        async 'astro:build:done'({ dir }) {
          const several = existsSync(new URL('sitemap-1.xml', dir));
          const source = several ? 'sitemap-index.xml' : 'sitemap-0.xml';
          if (existsSync(new URL(source, dir))) {
            await copyFile(new URL(source, dir), new URL('sitemap.xml', dir));
          }
        },
      },
    },
  ];
}

/** Astro adds a slash to the name of a page (`/a.html`), which html-files.ts takes off. */
function pageAddress(url: string): string {
  return url.replace(/\.html\/$/, '.html');
}
