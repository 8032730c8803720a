import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodePath } from '../../../src/lib/permalinks.ts';
import { elementId, isKnownDead } from '../../../src/lib/site-links.ts';
import { cssReferences } from './css.ts';
import { htmlReferences } from './html.ts';
import { jsonFeedReferences } from './json-feed.ts';
import { markdownReferences } from './markdown.ts';
import type { LinkedFile, Reference } from './references.ts';
import { xmlReferences } from './xml.ts';

/** Where the output will be seen. */
export interface Place {
  /** `https://example.org` */
  origin: string;
  /** `/`, or `/notes/`. */
  base: string;
  /** Addresses without the base path that may be missing: `/blog/2019/gone/`, `/blog/#gone`. */
  knownDead?: readonly string[];
}

export interface LinkProblem {
  /** Path within the output. */
  file: string;
  line: number | undefined;
  message: string;
}

export interface LinkReport {
  files: number;
  references: number;
  problems: LinkProblem[];
}

/** What a page may link to besides the web. */
const otherSchemes = new Set(['mailto:', 'tel:', 'data:', 'doi:', 'geo:', 'sms:']);

/** By the ending of a file, or by its name. */
const readers: Readonly<Record<string, (text: string) => LinkedFile>> = {
  '.html': htmlReferences,
  '.xml': (text) => ({ references: xmlReferences(text) }),
  '.css': (text) => ({ references: cssReferences(text) }),
  'robots.txt': (text) => ({ references: robotsReferences(text) }),
  'feed.json': (text) => ({ references: jsonFeedReferences(text) }),
  'index.md': (text) => ({ references: markdownReferences(text) }),
  '.html.md': (text) => ({ references: markdownReferences(text) }),
  'llms.txt': (text) => ({ references: markdownReferences(text) }),
};

/**
 * Follows every address in a folder that a build has written, as far as it leads into the same site: the file must be there, the
 * fragment in it, and the address under the base path.
 */
export function checkOutput(folder: string, place: Place): LinkReport {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
  const problems: LinkProblem[] = [];
  const files = new Map<string, LinkedFile>();
  for (const name of names.sort()) {
    try {
      files.set(name, read(folder, name));
    } catch (error) {
      problems.push({
        file: name,
        line: undefined,
        message: `It cannot be read: ${String(error)}`,
      });
    }
  }
  for (const [name, file] of files) problems.push(...checkFile(name, file, files, place));
  const references = [...files.values()].reduce((sum, file) => sum + file.references.length, 0);
  return { files: files.size, references, problems };
}

function read(folder: string, name: string): LinkedFile {
  const [twoEndings = ''] = /\.\w+\.\w+$/.exec(name) ?? [];
  const reader = readers[path.extname(name)] ?? readers[path.basename(name)] ?? readers[twoEndings];
  if (!reader) return { references: [] };
  return reader(readFileSync(path.join(folder, name), 'utf8'));
}

function robotsReferences(text: string): Reference[] {
  return [...text.matchAll(/^Sitemap:\s*(\S+)$/gim)].map(([, address = '']) => ({
    address,
    place: 'Sitemap',
  }));
}

function checkFile(
  name: string,
  file: LinkedFile,
  files: ReadonlyMap<string, LinkedFile>,
  place: Place,
): LinkProblem[] {
  const own = new URL(place.base + name.replace(/(^|\/)index\.html$/, '$1'), place.origin).href;
  const mustNameItself = isListed(own, files.get('sitemap.xml'));
  const problems = file.references.flatMap((reference) => {
    if (reference.own && mustNameItself && reference.address !== own)
      return [{ reference, reason: `the page itself is at ${own}` }];
    const reason = checkReference(reference, own, files, place);
    return reason === undefined ? [] : [{ reference, reason }];
  });
  const lost = (file.idReferences ?? []).filter(({ address }) => !file.ids?.has(address));
  problems.push(
    ...lost.map((reference) => ({ reference, reason: 'no element of the page has this id' })),
  );
  return problems.map(({ reference, reason }) => ({
    file: name,
    line: reference.line,
    message: `${reference.place} ${JSON.stringify(reference.address)}: ${reason}.`,
  }));
}

/** What the sitemap leaves out may be known at another address; where there is no sitemap, nothing is left out. */
function isListed(own: string, sitemap: LinkedFile | undefined): boolean {
  return !sitemap || sitemap.references.some(({ address }) => address === own);
}

/** @returns what is wrong; undefined if all is well. */
function checkReference(
  { address, base, place }: Reference,
  own: string,
  files: ReadonlyMap<string, LinkedFile>,
  { origin, base: basePath, knownDead = [] }: Place,
): string | undefined {
  if (!URL.canParse(address, base ?? own)) return 'this is no address';
  const url = new URL(address, base ?? own);
  if (otherSchemes.has(url.protocol)) return undefined;
  if (!/^https?:$/.test(url.protocol)) return `a link with ${url.protocol} leads nowhere`;
  if (url.origin !== new URL(origin).origin) return undefined;
  if (!url.pathname.startsWith(basePath)) {
    // Another site may live beside this one; who writes its whole address means it.
    const isLink = place.endsWith('<a href>') || place === '[]()';
    const isOther = isLink && /^https?:/i.test(address);
    return isOther ? undefined : `it is outside ${basePath}`;
  }
  const path = decodePath(url.pathname.slice(basePath.length));
  const hash = decodePath(url.hash.slice(1));
  if (isKnownDead({ path: `/${path}`, fragment: hash }, knownDead)) return undefined;
  return checkTarget(path, hash, files);
}

function checkTarget(
  target: string,
  hash: string,
  files: ReadonlyMap<string, LinkedFile>,
): string | undefined {
  const name = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  const file = files.get(name);
  if (!file)
    return files.has(`${name}/index.html`)
      ? 'the slash at its end is missing'
      : `there is no ${name}`;
  const id = elementId(hash);
  if (id === undefined || !file.ids) return undefined;
  return file.ids.has(id) ? undefined : `${name} has no id "${id}"`;
}
