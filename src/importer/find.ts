import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../lib/errors.ts';
import { isPostFile } from './post-name.ts';

const postsFolder = '_posts';
const markers = [postsFolder, '_config.yml'];

/** What is to be imported. */
export interface ImportSource {
  /** The al-folio folder, absolute. */
  root: string;
  /** The one text of it that is imported, relative to it, with forward slashes; undefined for all. */
  only: string | undefined;
}

/**
 * Finds an al-folio folder, or the one around a text.
 *
 * @param given absolute path of either.
 * @throws {ContentError} `import-source` if there is nothing of the kind.
 */
export function findSource(given: string): ImportSource {
  if (!existsSync(given)) {
    throw sourceError(given, 'There is no such file or folder.');
  }
  return statSync(given).isDirectory() ? findInFolder(given) : findAround(given);
}

function findInFolder(root: string): ImportSource {
  if (!markers.some((name) => existsSync(path.join(root, name)))) {
    throw sourceError(
      root,
      'This folder has neither _posts nor _config.yml, so it is no al-folio site.',
    );
  }
  return { root, only: undefined };
}

function findAround(post: string): ImportSource {
  if (!isPostFile(path.basename(post))) {
    throw sourceError(post, 'A post is a file that ends in .md, .markdown or .html.');
  }
  for (let folder = path.dirname(post); ; folder = path.dirname(folder)) {
    if (markers.some((name) => existsSync(path.join(folder, name)))) {
      return { root: folder, only: toSlashes(path.relative(folder, post)) };
    }
    if (folder === path.dirname(folder)) break;
  }
  throw sourceError(post, 'No folder around this post has _posts or _config.yml in it.');
}

/** Where a post goes, relative to the site folder: its name and its folder below `_posts` stay. */
export function postTarget(post: string): string {
  const parts = post.split('/');
  const below = parts.includes(postsFolder)
    ? parts.slice(parts.indexOf(postsFolder) + 1).join('/')
    : (parts.at(-1) ?? post);
  return `content/posts/${below.replace(/\.[^.]+$/, '.mdx')}`;
}

function toSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

function sourceError(file: string, message: string): ContentError {
  return new ContentError({
    id: 'import-source',
    file,
    message,
    remedy:
      'Name an al-folio folder, the one with _config.yml and _posts in it, or one of its posts.',
  });
}
