import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { SiteFolders } from '../site.ts';
import { assetNames, filesState } from './files-state.ts';

/**
 * What Astro's memory of rendered pages lacks (`experimental.incrementalBuild`, which keeps them for the next build with a list of what each
 * of them showed):
 *
 * - A page also depends on files that no module imports, such as the size of a picture, and on the names of style sheets and scripts,
 *   which change with what other pages need. They become part of its key.
 * - A build that is killed leaves new pages beside the old list, by which the next build would take them for old ones. So the list is away
 *   while pages are rendered.
 */
export function pageMemory(folders: SiteFolders): AstroIntegration {
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
            const paths = await prerenderer.getStaticPaths();
            return withState(paths, await stateOfBuild(folders));
          },
        }));
      },
    },
  };
}

type StaticPaths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

function withState(paths: StaticPaths, state: string): StaticPaths {
  return paths.map((path) =>
    path.cacheKey === undefined ? path : { ...path, cacheKey: `${path.cacheKey} ${state}` },
  );
}

/** Another one if anything may be on pages in another way, but for what `pageKey` tells of single pages. */
async function stateOfBuild({ content, public: served, out }: SiteFolders): Promise<string> {
  const parts = [await filesState([content, served]), ...assetNames(out)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
