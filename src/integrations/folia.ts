import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Rolldown } from 'vite';
import { ContentErrors } from '../lib/errors.ts';
import { PostCache } from '../markdown/cache.ts';
import { renderSettingText } from '../markdown/setting-text.ts';
import { createMarkdownContext } from '../markdown/site-context.ts';
import type { Site } from '../site.ts';
import { katexFonts } from './katex-fonts.ts';
import { notebooks } from './notebooks.ts';
import { pictures } from './pictures.ts';
import { plainImports } from './plain-imports.ts';
import { readFiles } from './read-files.ts';
import { serveFolder } from './serve-folder.ts';
import { checkSettingPictures } from './setting-pictures.ts';
import { readTheme } from './theme.ts';
import { virtualModules } from './virtual-modules.ts';

/**
 * Astro marks the modules of MDX files by a directive that it reads itself; Rolldown warns of each.
 * See https://rolldown.rs/in-depth/directives.
 */
const onLog: NonNullable<Rolldown.InputOptions['onLog']> = (level, log, report) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
};

const clientBuild = {
  assetsInlineLimit: 0,
  // Pages would carry lists of what might be asked for.
  modulePreload: false,
  // Libraries that draw are large; a page loads one when the reader comes near a drawing.
  chunkSizeWarningLimit: 2000,
  rolldownOptions: { onLog },
} as const;

/** The demo's, and those of the tests. */
const builtSites = ['**/dist/**'];

/** A site folder elsewhere has no node_modules: everything that its pages import is bundled. */
const buildEnvironments = { prerender: { resolve: { noExternal: true as const } } };

/**
 * `astro dev` renders module by module, which CommonJS packages do not survive. This one is transformed because it imports React,
 * which must become Preact.
 */
const devEnvironments = { ssr: { resolve: { noExternal: ['@giscus/react'] } } };

/**
 * What Folia adds to Astro: the site folder (inside the engine or anywhere else), its settings as `virtual:folia/site`, the
 * writer's style, the pictures that front matter names, and the files of `content/assets/` at `/assets/`.
 */
export function folia(engine: string, site: Site): AstroIntegration {
  const { folders, settings } = site;
  const assets = path.join(folders.content, 'assets');
  return {
    name: 'folia',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig, logger }) {
        const problems = await checkSettingPictures(site);
        if (problems.length > 0) throw new ContentErrors(problems);
        const footer = settings.footer && (await renderSettingText(settings.footer, settings));
        const theme = readTheme(engine, site);
        theme.notices.forEach((notice) => logger.warn(notice));
        updateConfig({
          vite: {
            plugins: [
              virtualModules(site, footer, theme.colors),
              pictures(folders),
              readFiles(folders),
              notebooks(folders),
              katexFonts(engine),
              plainImports(),
            ],
            server: { fs: { allow: [engine, folders.root] }, watch: { ignored: builtSites } },
            // Pages in sandboxed frames ask for their own files as strangers: see netlify.toml.
            preview: { cors: { origin: '*' } },
            build: clientBuild,
            environments: command === 'build' ? buildEnvironments : devEnvironments,
          },
        });
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(serveFolder(assets, settings.base, 'assets'));
      },
      async 'astro:build:done'({ dir }) {
        if (existsSync(assets))
          await cp(assets, path.join(fileURLToPath(dir), 'assets'), { recursive: true });
        await new PostCache(createMarkdownContext(engine, site)).prune();
      },
    },
  };
}
