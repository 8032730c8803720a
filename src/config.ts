import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import type { AstroUserConfig } from 'astro';
import { sharpImageService } from 'astro/config';
import { themeInit } from './components/site/theme-init.ts';
import { buildLock } from './integrations/build-lock.ts';
import { contentSecurityPolicy } from './integrations/content-security-policy.ts';
import { deadLinks } from './integrations/dead-links.ts';
import { earlyCompiler } from './integrations/early-compiler.ts';
import { folia } from './integrations/folia.ts';
import { fullDisk } from './integrations/full-disk.ts';
import { htmlFiles } from './integrations/html-files.ts';
import { imageEncoding } from './integrations/image-encoding.ts';
import { icons } from './integrations/icons/icons.ts';
import { markdownCopies } from './integrations/markdown-copies/markdown-copies.ts';
import { pageMemory } from './integrations/page-memory.ts';
import { redirects } from './integrations/redirects.ts';
import { search } from './integrations/search.ts';
import { sitemaps } from './integrations/sitemaps.ts';
import { socialPictures } from './integrations/social/social-pictures.ts';
import { foliaProcessor } from './markdown/processor.ts';
import { createMarkdownContext } from './markdown/site-context.ts';
import { loadSite } from './site.ts';

/**
 * The configuration of Astro for the site that the environment names. A function, as `astro dev` asks again when settings have changed.
 *
 * @param engine folder of the engine, absolute.
 * @throws {ContentErrors} as `loadSite`.
 */
export function astroConfig(engine: string): AstroUserConfig {
  const site = loadSite(engine, process.env);
  return {
    site: site.origin,
    base: site.settings.base,
    outDir: site.folders.out,
    publicDir: site.folders.public,
    // Folia's processor runs Shiki itself.
    markdown: {
      syntaxHighlight: false,
      processor: foliaProcessor(() => createMarkdownContext(engine, site)),
    },
    integrations: [
      fullDisk([site.folders.root, engine]),
      buildLock(),
      folia(engine, site),
      earlyCompiler(engine, site),
      pageMemory(site.folders),
      mdx(),
      // Only what is written in JSX: Babel would read every other module for nothing.
      preact({ compat: true, include: ['**/*.{jsx,tsx}'] }),
      htmlFiles(),
      ...sitemaps(),
      markdownCopies(engine, site.settings.base),
      redirects(),
      search(site),
      socialPictures(engine, site),
      icons(engine, site),
      deadLinks(engine, site),
    ],
    // While a page waits for the disk, others are rendered.
    build: { concurrency: 4 },
    // A page is rendered if it has changed: see `pageKey`.
    experimental: { incrementalBuild: true },
    image: { service: sharpImageService(imageEncoding) },
    security: { csp: contentSecurityPolicy([themeInit], site.settings) },
  };
}
