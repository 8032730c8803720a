import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Site } from '../site.ts';

const siteModule = 'virtual:folia/site';
const themeModule = 'virtual:folia/theme.css';

/**
 * `virtual:folia/site`: the settings, for everything that renders. `virtual:folia/theme.css`: the writer's `content/theme.css`,
 * empty if there is none.
 */
export function virtualModules(site: Site, footerHtml: string | undefined): Plugin {
  const { settings, origin, preview, folders } = site;
  const theme = path.join(folders.content, 'theme.css');
  const exported = { settings, origin, preview, footerHtml, favicon: findFavicon(folders.public) };
  return {
    name: 'folia-virtual-modules',
    resolveId(id) {
      if (id === siteModule || id === themeModule) return `\0${id}`;
      return undefined;
    },
    load(id) {
      if (id === `\0${siteModule}`) return `export const site = ${JSON.stringify(exported)};`;
      if (id !== `\0${themeModule}`) return undefined;
      if (!existsSync(theme)) return '';
      this.addWatchFile(theme);
      return readFileSync(theme, 'utf8');
    },
  };
}

function findFavicon(folder: string): string | undefined {
  return ['favicon.svg', 'favicon.png', 'favicon.ico'].find((file) =>
    existsSync(path.join(folder, file)),
  );
}
