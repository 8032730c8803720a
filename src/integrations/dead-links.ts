import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentErrors } from '../lib/errors.ts';
import { decodePath } from '../lib/permalinks.ts';
import { writeTarget } from '../lib/site-links.ts';
import type { Site } from '../site.ts';
import { BuiltSite } from './links/built-site.ts';
import { KnownPages } from './links/known-pages.ts';
import { findDeadReferences, type BuiltText } from './links/output-links.ts';
import {
  findDeadLinks,
  findDeadRedirects,
  type RedirectTarget,
  type TextLink,
} from './links/text-links.ts';
import { takeManifest } from './take-manifest.ts';

/** What `src/pages/folia-links.json.ts` tells. */
interface Manifest {
  texts: BuiltText[];
  links: TextLink[];
  redirects: RedirectTarget[];
}

const manifest = 'folia-links.json';

/**
 * Looks whether everything that stays on the site leads anywhere: links and redirects of texts, by their places; then every other
 * address in pages, feeds and sitemaps, of which the source is looked for. Must come after whatever writes pages or files.
 */
export function deadLinks(
  engine: string,
  site: Pick<Site, 'folders' | 'origin' | 'settings'>,
): AstroIntegration {
  return {
    name: 'folia-dead-links',
    hooks: {
      async 'astro:build:done'({ dir, pages }) {
        const folder = fileURLToPath(dir);
        const { texts, links, redirects } = await takeManifest<Manifest>(folder, manifest);
        const paths = pages.map(({ pathname }) => `/${pathname}`);
        const built = new BuiltSite(folder, site.settings.base, paths);
        const own = [
          ...findDeadRedirects(redirects, folder),
          ...(await findDeadLinks(links, built)),
        ];
        const known = [
          ...links.map(writeTarget),
          ...redirects.map(({ target }) => decodePath(target)),
        ];
        const knownPages = await KnownPages.load(engine, folder);
        const others = await findDeadReferences(site, built, texts, known, knownPages);
        await knownPages.keep();
        if (own.length + others.length > 0) throw new ContentErrors([...own, ...others]);
      },
    },
  };
}
