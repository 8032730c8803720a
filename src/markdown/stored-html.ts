import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ModuleParts } from './module-parts.ts';

/**
 * The pieces of HTML of a compiled text lie in the cache, and its module fetches them when the page is rendered: a text may have
 * a megabyte of formulas, which Vite would carry through each of its steps and keep until the end.
 */

/**
 * What a file of the cache holds: the HTML of a text, and all else that is known of it below, each a line of JSON. Half a file, which a
 * power cut leaves, has no whole last line.
 */
export function toLines(html: readonly string[], post: object): string {
  return `${JSON.stringify(html)}\n${JSON.stringify(post)}`;
}

/** The last line. @throws {SyntaxError} if it is not whole. */
export function readPost(file: Buffer): unknown {
  return JSON.parse(file.subarray(file.lastIndexOf('\n') + 1).toString());
}

/**
 * What a module needs besides whose HTML is in a file of the cache.
 *
 * @param digest of the HTML: with it the module changes when its HTML does.
 */
export function fetchingHtml(file: string, digest: string): ModuleParts {
  const fetched = `(index) => storedHtml(${JSON.stringify(file)}, '${digest}', index)`;
  return {
    imports: [{ source: htmlReader, name: 'storedHtml', local: 'storedHtml' }],
    body: `const _html = ${fetched};\n`,
  };
}

/** This file, as modules import it that fetch their HTML. */
export const htmlReader = import.meta.filename.split(path.sep).join('/');

/** The same of a module that holds its HTML itself, where the cache cannot be written. */
export function holdingHtml(html: readonly string[]): ModuleParts {
  return {
    imports: [],
    body: `const _pieces = ${JSON.stringify(html)};\nconst _html = (index) => _pieces[index];\n`,
  };
}

/** Texts are rendered a few at a time. */
const kept = 16;
const recent = new Map<string, readonly string[]>();

/**
 * The piece of HTML that a module asks for.
 *
 * @throws when the cache was emptied since the text was compiled.
 */
export function storedHtml(file: string, digest: string, index: number): string | undefined {
  const html = recent.get(digest) ?? readHtml(file);
  recent.set(digest, html);
  if (recent.size > kept) recent.delete([...recent.keys()][0] ?? '');
  return html[index];
}

function readHtml(file: string): readonly string[] {
  try {
    const content = readFileSync(file);
    return JSON.parse(content.subarray(0, content.indexOf('\n')).toString()) as string[];
  } catch (cause) {
    const message = `The compiled text ${file} is gone: Folia's cache was emptied while it was in use. Start again.`;
    throw new Error(message, { cause });
  }
}
