import path from 'node:path';
import { isFile } from '../files/read-text.ts';
import { withBase } from '../lib/addresses.ts';
import { isInside } from '../lib/is-inside.ts';
import type { MarkdownContext } from './context.ts';

type Folders = Pick<MarkdownContext, 'root' | 'content' | 'public' | 'base'>;

/** Where a file that a text names may be: absolute paths, the first that exists is meant. */
export function candidates(folders: Folders, file: string, name: string): string[] {
  const inContent = path.join(folders.content, name);
  return name.startsWith('/') ? [inContent] : [path.join(path.dirname(file), name), inContent];
}

/** The path that an address in a text names, without its query. */
export function decodePath(src: string): string {
  const [file = ''] = src.split(/[?#]/);
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** A path as errors name it: from the site folder, with forward slashes. */
export function fromRoot({ root }: Pick<Folders, 'root'>, location: string): string {
  return path.relative(root, location).split(path.sep).join('/');
}

/**
 * A file that is served as it is: of `content/assets/` or of `public/`.
 *
 * @returns its place and its address; undefined if it is at neither.
 */
export function servedFile(
  folders: Folders,
  src: string,
): { location: string; address: string } | undefined {
  const name = `/${decodePath(src).replace(/^\//, '')}`;
  const roots = name.startsWith('/assets/') ? [folders.content, folders.public] : [folders.public];
  const location = roots
    .filter((root) => isInside(root, name))
    .map((root) => path.join(root, name))
    .find(isFile);
  return location === undefined
    ? undefined
    : { location, address: withBase(folders.base, `/${src.replace(/^\//, '')}`) };
}
