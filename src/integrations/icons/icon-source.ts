import { existsSync } from 'node:fs';
import path from 'node:path';
import { initialOf, isEmoji } from '../../lib/icon-sign.ts';
import { findPublished, type Site } from '../../site.ts';

/** What the icons of a site are made of. */
export type IconSource =
  /** A picture, and the file that it is in. */
  | { kind: 'drawing' | 'photograph'; file: string }
  /** A file that browsers alone can read: there is no other icon. */
  | { kind: 'ico' }
  /** A character: an emoji, or a letter on the accent colour. */
  | { kind: 'emoji' | 'letter'; text: string };

/**
 * What `icon` names; without it `favicon.svg`, `favicon.png` or `favicon.ico` of `public/`, and without these the first letter of the
 * title.
 */
export function findIconSource({
  settings,
  folders,
}: Pick<Site, 'settings' | 'folders'>): IconSource {
  const { icon, title, lang } = settings;
  if (icon !== undefined && isEmoji(icon)) return { kind: 'emoji', text: icon };
  const named = icon === undefined ? undefined : findPublished(icon, folders);
  const own = ['favicon.svg', 'favicon.png', 'favicon.ico'].map((name) =>
    path.join(folders.public, name),
  );
  const file = named ?? own.find((each) => existsSync(each));
  if (file === undefined) return { kind: 'letter', text: initialOf(title, lang) ?? '' };
  if (file.endsWith('.ico')) return { kind: 'ico' };
  return { kind: /\.svg$/i.test(file) ? 'drawing' : 'photograph', file };
}
