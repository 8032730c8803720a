import { globSync } from 'node:fs';
import path from 'node:path';
import { readTextFile } from '../../files/read-text.ts';
import { decodePath } from '../../lib/permalinks.ts';
import type { Place } from '../../lib/errors.ts';
import type { SiteFolders } from '../../site.ts';

interface Search {
  /** Path of the site. */
  base: string;
  folders: Pick<SiteFolders, 'root' | 'content'>;
  /** The text that the page is made of, as errors name it. */
  text: string | undefined;
}

/** Files in which a writer may have put an address. */
const written = '**/*.{yaml,yml,mdx,ipynb,astro,tsx,jsx,bib,css}';

/**
 * Where an address of the output stands in the files of the writer: in the text of the page, in the settings, or anywhere else.
 *
 * @param address as the page has it: with base, perhaps encoded.
 */
export function findSource(address: string, { base, folders, text }: Search): Place | undefined {
  const others = globSync(written, { cwd: folders.content })
    .map((file) => `content/${file.replaceAll(path.sep, '/')}`)
    .sort();
  const files = new Set([...(text === undefined ? [] : [text]), 'content/site.yaml', ...others]);
  for (const file of files) {
    const place = placeIn(
      readTextFile(path.join(folders.root, file), file).text ?? '',
      spellings(address, base),
    );
    if (place) return { file, ...place };
  }
  return undefined;
}

/** How a writer may have put an address: without the base path, not encoded. */
function spellings(address: string, base: string): string[] {
  const withoutBase = address.startsWith(base) ? `/${address.slice(base.length)}` : address;
  const written = [withoutBase, address].flatMap((one) => [one, decodePath(one)]);
  // The settings lose the slash at the end of whole addresses.
  return [...new Set([...written, `${address}/`])];
}

function placeIn(
  text: string,
  addresses: readonly string[],
): { line: number; column: number } | undefined {
  for (const address of addresses) {
    for (let at = text.indexOf(address); at !== -1; at = text.indexOf(address, at + 1)) {
      if (!isWhole(text, at, address.length)) continue;
      const before = text.slice(0, at).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }
  }
  return undefined;
}

/** Whether an address ends where the one in the text does: `/a/` is no part of `/a/b/`. */
function isWhole(text: string, at: number, length: number): boolean {
  const sign = /[\w/.~%-]/;
  return !sign.test(text[at - 1] ?? '') && !sign.test(text[at + length] ?? '');
}
