import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, sharpImageService } from 'astro/config';
import { themeInit } from './src/components/site/theme-init.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { deadLinks } from './src/integrations/dead-links.ts';
import { folia } from './src/integrations/folia.ts';
import { fullDisk } from './src/integrations/full-disk.ts';
import { htmlFiles } from './src/integrations/html-files.ts';
import { imageEncoding } from './src/integrations/image-encoding.ts';
import { icons } from './src/integrations/icons/icons.ts';
import { markdownCopies } from './src/integrations/markdown-copies/markdown-copies.ts';
import { redirects } from './src/integrations/redirects.ts';
import { search } from './src/integrations/search.ts';
import { sitemaps } from './src/integrations/sitemaps.ts';
import { socialPictures } from './src/integrations/social/social-pictures.ts';
import { foliaProcessor } from './src/markdown/processor.ts';
import { createMarkdownContext } from './src/markdown/site-context.ts';
import { loadSite } from './src/site.ts';

const engine = import.meta.dirname;
const site = loadSite(engine, process.env);

export default defineConfig({
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
    deadLinks(site),
  ],
  image: { service: sharpImageService(imageEncoding) },
  security: { csp: contentSecurityPolicy([themeInit], site.settings) },
});
