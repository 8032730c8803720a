import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { isFile } from '../files/read-text.ts';
import type { Site } from '../site.ts';
import { describeIcons } from './icons/icon-list.ts';
import { resolveSocials } from './socials.ts';
import { themeStyles, type ThemeColors } from './theme.ts';

const siteModule = 'virtual:folia/site';
const socialsModule = 'virtual:folia/socials';
const themeModule = 'virtual:folia/theme.css';

/**
 * `virtual:folia/site`: the settings, for everything that renders. `virtual:folia/socials`: the author's places on the web, with
 * the drawings of their icons. `virtual:folia/theme.css`: what `theme` of the settings says, and the writer's `content/theme.css`, which
 * is outside all layers and so wins over everything.
 *
 * @param colors of the site, for what is not drawn by a browser.
 *
 * @throws {ContentErrors} when a file that `socials` names is not there.
 */
export function virtualModules(
  site: Site,
  footerHtml: string | undefined,
  colors: ThemeColors,
): Plugin {
  const { settings, origin, preview, folders } = site;
  const theme = path.join(folders.content, 'theme.css');
  const exported = {
    settings,
    origin,
    preview,
    footerHtml,
    colors,
    icons: describeIcons(site),
    contentFolder: folders.content,
    publicFolder: folders.public,
  };
  const socials = resolveSocials(site);
  return {
    name: 'folia-virtual-modules',
    resolveId(id) {
      return [siteModule, socialsModule, themeModule].includes(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${socialsModule}`) return `export const socials = ${JSON.stringify(socials)};`;
      if (id === `\0${siteModule}`) return `export const site = ${JSON.stringify(exported)};`;
      if (id !== `\0${themeModule}`) return undefined;
      const styles = themeStyles(settings.theme);
      if (!isFile(theme)) return styles;
      this.addWatchFile(theme);
      return styles + readFileSync(theme, 'utf8');
    },
  };
}
