import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { decodeUtf8 } from '../lib/encoding.ts';

/** No text that a person wrote is longer, in bytes. */
const longestText = 10 * 1024 * 1024;

/** What a folder holds; all names from the root, with forward slashes, sorted. */
export interface FolderContent {
  files: string[];
  folders: string[];
  /** Symbolic links, which are not followed. */
  links: string[];
}

/** Lists a folder of the source, `''` for its root. A folder that is not there, or cannot be read, is empty. */
export function listFolder(root: string, folder: string): FolderContent {
  const content: FolderContent = { files: [], folders: [], links: [] };
  for (const entry of readEntries(path.join(root, folder))) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) content.links.push(name);
    else if (entry.isDirectory()) content.folders.push(name);
    else if (entry.isFile()) content.files.push(name);
  }
  for (const names of Object.values(content) as string[][]) names.sort();
  return content;
}

/** The same for a folder and all that are in it. */
export function listTree(root: string, folder: string): Omit<FolderContent, 'folders'> {
  const { files, folders, links } = listFolder(root, folder);
  for (const inner of folders) {
    const below = listTree(root, inner);
    files.push(...below.files);
    links.push(...below.links);
  }
  return { files, links };
}

function readEntries(folder: string) {
  try {
    // The folder itself may be a link, too.
    return lstatSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
  } catch {
    return [];
  }
}

/**
 * Reads a text of the source.
 *
 * @returns its text with `\n` at its line ends, or a sentence that says why there is none.
 */
export function readSourceText(
  root: string,
  file: string,
): { text: string; problem?: never } | { text?: never; problem: string } {
  let bytes: Buffer;
  try {
    const handle = openSync(path.join(root, file), 'r');
    try {
      if (fstatSync(handle).size > longestText) {
        return { problem: 'This file is larger than 10 MB, which no text is.' };
      }
      bytes = readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return { problem: 'This file cannot be read.' };
  }
  if (bytes.includes(0)) return { problem: 'This file is not text in UTF-8.' };
  const { text } = decodeUtf8(file, bytes);
  if (text === undefined) return { problem: 'This file is not text in UTF-8.' };
  return { text: text.replaceAll(/\r\n?/g, '\n') };
}

/**
 * The file of the source at a path, if there is one, and never one outside of it.
 *
 * @param file from the root, with forward slashes, not encoded.
 * @returns its absolute path, free of links.
 */
export function findSourceFile(root: string, file: string): string | undefined {
  const normal = path.posix.normalize(file.replace(/^\/+/, ''));
  if (normal.startsWith('../') || file.includes('\0') || file.includes('\\')) return undefined;
  const full = path.join(root, normal);
  try {
    // Most of what looks like the name of a file is none, and to be told so by an error takes long.
    if (!statSync(full, { throwIfNoEntry: false })?.isFile()) return undefined;
    const real = realpathSync(full);
    return real.startsWith(realpathSync(root) + path.sep) ? real : undefined;
  } catch {
    return undefined;
  }
}
