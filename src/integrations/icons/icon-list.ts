import { withBase } from '../../lib/addresses.ts';
import type { Site } from '../../site.ts';
import { findIconSource, type IconSource } from './icon-source.ts';

/** A file at the top of the site. */
export interface IconFile {
  name: string;
  /** Pixels on each side; undefined for a drawing. */
  size: number | undefined;
  type: string;
  /**
   * What surrounds the icon: nothing; or a plate, where systems cut a form out of it, which never touches what is within four fifths
   * of the middle (https://www.w3.org/TR/appmanifest/#icon-masks).
   */
  plate: 'none' | 'narrow' | 'wide';
}

const drawing: IconFile = {
  name: 'favicon.svg',
  size: undefined,
  type: 'image/svg+xml',
  plate: 'none',
};
const ico: IconFile = { name: 'favicon.ico', size: 32, type: 'image/x-icon', plate: 'none' };
const apple: IconFile = {
  name: 'apple-touch-icon.png',
  size: 180,
  type: 'image/png',
  plate: 'narrow',
};
const small: IconFile = { name: 'icon-192.png', size: 192, type: 'image/png', plate: 'none' };
const large: IconFile = { name: 'icon-512.png', size: 512, type: 'image/png', plate: 'none' };
const maskable: IconFile = {
  name: 'icon-maskable-512.png',
  size: 512,
  type: 'image/png',
  plate: 'wide',
};

/** The files that are made of an icon. */
export function listIconFiles({ kind }: IconSource): IconFile[] {
  if (kind === 'ico') return [];
  const rest = [ico, apple, small, large, maskable];
  return kind === 'photograph' ? rest : [drawing, ...rest];
}

/** What pages and the manifest say of the icons. */
export interface SiteIcons {
  links: { rel: string; href: string; type?: string; sizes?: string }[];
  manifest: { src: string; sizes: string; type: string; purpose: string }[];
}

/** The icons as links with base. Browsers take the last that they can show: a drawing before pixels. */
export function describeIcons(site: Pick<Site, 'settings' | 'folders'>): SiteIcons {
  const { base } = site.settings;
  const href = ({ name }: IconFile): string => withBase(base, `/${name}`);
  const files = listIconFiles(findIconSource(site));
  const link = (file: IconFile, rel = 'icon') => ({
    rel,
    href: href(file),
    type: file.type,
    ...(file.size === undefined ? {} : { sizes: `${file.size}x${file.size}` }),
  });
  if (files.length === 0) return { links: [{ rel: 'icon', href: href(ico) }], manifest: [] };
  const best = files.includes(drawing) ? drawing : small;
  return {
    links: [link(ico), link(best), link(apple, 'apple-touch-icon')],
    manifest: files
      .filter((file) => file.name.startsWith('icon-'))
      .map((file) => ({
        src: href(file),
        sizes: `${file.size}x${file.size}`,
        type: file.type,
        purpose: file.plate === 'none' ? 'any' : 'maskable',
      })),
  };
}
