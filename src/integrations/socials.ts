import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readTextFile } from '../files/read-text.ts';
import { withBase } from '../lib/addresses.ts';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import { readYaml } from '../lib/yaml-source.ts';
import { networkAddress } from '../schemas/social-networks.ts';
import type { SocialEntry } from '../schemas/socials.ts';
import { findPublished, type Site, type SiteFolders } from '../site.ts';

/** One of the author's places on the web. */
export interface SocialLink {
  /** What it is called, for whoever does not see the icon. */
  label: string;
  /** A path with base, or a URL. */
  href: string;
  icon: SocialIcon;
}

/** A drawing: as SVG, as a picture at an address, or one of ui/Icon.astro. */
export type SocialIcon =
  | { kind: 'svg'; viewBox: string; body: string }
  | { kind: 'picture'; src: string }
  | { kind: 'own'; name: string };

/** https://iconify.design/docs/types/iconify-json.html */
interface IconSet {
  width?: number;
  height?: number;
  icons: Record<string, IconDrawing>;
  aliases?: Record<string, { parent: string }>;
}

interface IconDrawing {
  body: string;
  left?: number;
  top?: number;
  width?: number;
  height?: number;
}

/** Iconify's default for a set or an icon that names no size. */
const defaultSize = 16;

const require = createRequire(import.meta.url);
const iconSets = new Map<string, IconSet>();

/**
 * The links of `socials` in site.yaml, with the drawings of their icons; no other icon of the sets comes into the site.
 *
 * @throws {ContentErrors} when files that they name are not there.
 */
export function resolveSocials({ settings: { socials, base }, folders }: Site): SocialLink[] {
  const problems = socials.flatMap((entry) => missingFile(entry, folders));
  if (problems.length > 0) throw new ContentErrors(problems);
  return socials.map((entry) => toLink(entry, base));
}

/**
 * The drawing of an icon.
 *
 * @param name set and name in Iconify, such as `simple-icons:github`; the set `folia` is ui/Icon.astro.
 * @returns undefined if the set has no such icon.
 */
export function findIcon(name: string): SocialIcon | undefined {
  const [set = '', icon = ''] = name.split(':');
  if (set === 'folia') return { kind: 'own', name: icon };
  const { icons, aliases, width, height } = readIconSet(set);
  const drawing = icons[icon] ?? icons[aliases?.[icon]?.parent ?? ''];
  if (!drawing) return undefined;
  const { left = 0, top = 0, body } = drawing;
  const size = [drawing.width ?? width ?? defaultSize, drawing.height ?? height ?? defaultSize];
  return { kind: 'svg', viewBox: [left, top, ...size].join(' '), body };
}

function toLink(entry: SocialEntry, base: string): SocialLink {
  if ('own' in entry) {
    const { title, url, logo } = entry.own;
    const icon = { kind: 'picture' as const, src: toAddress(logo, base) };
    return { label: title, href: withBase(base, url), icon };
  }
  const { network, id } = entry;
  const address = networkAddress(network, id);
  return {
    label: network.label,
    href: network.value === 'file' ? toAddress(filePath(entry), base) : withBase(base, address),
    icon: findIcon(network.icon) ?? { kind: 'own', name: 'link' },
  };
}

/** al-folio looks for the name of a QR code in `assets/img/`, and for other files where they are named. */
function filePath({ key, id }: { key: string; id: string }): string {
  return key === 'wechat_qr' && !id.includes('/') ? `assets/img/${id}` : id;
}

function toAddress(file: string, base: string): string {
  return URL.canParse(file) ? file : encodeURI(withBase(base, `/${file.replace(/^\//, '')}`));
}

function missingFile(entry: SocialEntry, folders: SiteFolders): ContentProblem[] {
  const file = namedFile(entry);
  if (file === undefined || isThere(file, folders)) return [];
  const key = ['socials', entry.key, ...('own' in entry ? ['logo'] : [])];
  const settings = 'content/site.yaml';
  const { text = '' } = readTextFile(path.join(folders.root, settings), settings);
  return [
    {
      id: 'settings-file-missing',
      file: settings,
      ...readYaml(text).locate(key),
      message: `The file ${file} of "${key.join('.')}" does not exist in content/ or public/.`,
      remedy: 'Put the file into content/assets/ and name it assets/…, or give its URL.',
    },
  ];
}

function namedFile(entry: SocialEntry): string | undefined {
  if ('own' in entry) return entry.own.logo;
  return entry.network.value === 'file' ? filePath(entry) : undefined;
}

/** A path that ends with a slash is a page, which the site may make itself. */
function isThere(file: string, folders: SiteFolders): boolean {
  if (URL.canParse(file) || file.endsWith('/')) return true;
  return findPublished(file, folders) !== undefined;
}

function readIconSet(name: string): IconSet {
  const known = iconSets.get(name);
  if (known) return known;
  const file = require.resolve(`@iconify-json/${name}/icons.json`);
  const set = JSON.parse(readFileSync(file, 'utf8')) as IconSet;
  iconSets.set(name, set);
  return set;
}
