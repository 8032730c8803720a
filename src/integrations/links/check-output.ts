import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodePath } from '../../lib/permalinks.ts';
import { elementId, isKnownDead, type SiteTarget } from '../../lib/site-links.ts';
import { cssReferences } from './css.ts';
import { htmlReferences } from './html.ts';
import { jsonFeedReferences } from './json-feed.ts';
import { markdownFile } from './markdown.ts';
import type { LinkedFile, LinkedPage, Reference } from './references.ts';
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
  /** What leads nowhere; undefined if the file itself is wrong. */
  dead?: DeadReference | undefined;
}

/** A reference that leads to no page, file or element of the site. */
export interface DeadReference extends SiteTarget {
  /** It leads beside the site, which is below a base path: then its path is the whole path. */
  outside?: boolean;
  /** As it is written in the output. */
  address: string;
  /** Where it stands, for people: `<a href>`. */
  place: string;
}

/** Why a reference is wrong. */
interface Fault {
  reason: string;
  target?: SiteTarget & { outside?: boolean };
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
  '.xml': (text) => ({ references: xmlReferences(text) }),
  '.css': (text) => ({ references: cssReferences(text) }),
  'robots.txt': (text) => ({ references: robotsReferences(text) }),
  'feed.json': (text) => ({ references: jsonFeedReferences(text) }),
  'index.md': markdownFile,
  '.html.md': markdownFile,
  'llms.txt': markdownFile,
};

/**
 * Follows every address in a folder that a build has written, as far as it leads into the same site: the file must be there, the
 * fragment in it, and the address under the base path.
 *
 * @param readPage what a page refers to, from its HTML.
 */
export function checkOutput(
  folder: string,
  place: Place,
  readPage: (html: string) => LinkedPage = htmlReferences,
): LinkReport {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
  const problems: LinkProblem[] = [];
  const files = new Map<string, LinkedFile>();
  for (const name of names.sort()) {
    try {
      files.set(name, read(folder, name, readPage));
    } catch (error) {
      problems.push({
        file: name,
        line: undefined,
        message: `It cannot be read: ${String(error)}`,
      });
    }
  }
  const sitemap = files.get('sitemap.xml')?.references.map(({ address }) => address);
  const output: Output = { files, listed: sitemap && new Set(sitemap) };
  for (const [name, file] of files) problems.push(...checkFile(name, file, output, place));
  const references = [...files.values()].reduce((sum, file) => sum + file.references.length, 0);
  return { files: files.size, references, problems };
}

function read(folder: string, name: string, readPage: (html: string) => LinkedPage): LinkedFile {
  const [twoEndings = ''] = /\.\w+\.\w+$/.exec(name) ?? [];
  const reader =
    path.extname(name) === '.html'
      ? readPage
      : (readers[path.extname(name)] ?? readers[path.basename(name)] ?? readers[twoEndings]);
  if (!reader) return { references: [] };
  return reader(readFileSync(path.join(folder, name), 'utf8'));
}

function robotsReferences(text: string): Reference[] {
  return [...text.matchAll(/^Sitemap:\s*(\S+)$/gim)].map(([, address = '']) => ({
    address,
    place: 'Sitemap',
  }));
}

interface Output {
  files: ReadonlyMap<string, LinkedFile>;
  /** Addresses of the sitemap, which leaves out what may be known at another address; where there is none, nothing is left out. */
  listed: ReadonlySet<string> | undefined;
}

function checkFile(
  name: string,
  file: LinkedFile,
  { files, listed }: Output,
  place: Place,
): LinkProblem[] {
  const own = new URL(place.base + name.replace(/(^|\/)index\.html$/, '$1'), place.origin);
  const mustNameItself = listed?.has(own.href) ?? true;
  const findFaults = (references: readonly Reference[]) =>
    references.flatMap((reference) => {
      if (reference.own && mustNameItself && reference.address !== own.href)
        return [{ reference, reason: `the page itself is at ${own.href}` }];
      const fault = checkReference(reference, own, files, place);
      return fault === undefined ? [] : [{ reference, ...fault }];
    });
  const likely = findFaults(file.references);
  const faults = file.reread && likely.length > 0 ? findFaults(file.reread()) : likely;
  const lost = (file.idReferences ?? []).filter(({ address }) => !file.ids?.has(address));
  return [
    ...faults,
    ...lost.map((reference) => ({ reference, reason: 'no element of the page has this id' })),
  ].map(({ reference, reason, ...fault }) => toProblem(name, reference, { reason, ...fault }));
}

function toProblem(
  file: string,
  { address, place, line }: Reference,
  { reason, target }: Fault,
): LinkProblem {
  return {
    file,
    line,
    message: `${place} ${JSON.stringify(address)}: ${reason}.`,
    dead: target && { ...target, address, place },
  };
}

/** @returns what is wrong; undefined if all is well. */
function checkReference(
  { address, base, place }: Reference,
  own: URL,
  files: ReadonlyMap<string, LinkedFile>,
  { base: basePath, knownDead = [] }: Place,
): Fault | undefined {
  const url = URL.parse(address, base ?? own);
  if (!url) return { reason: 'this is no address' };
  if (otherSchemes.has(url.protocol)) return undefined;
  if (!/^https?:$/.test(url.protocol))
    return { reason: `a link with ${url.protocol} leads nowhere` };
  if (url.origin !== own.origin) return undefined;
  if (!url.pathname.startsWith(basePath)) {
    // Another site may live beside this one; who writes its whole address means it.
    const isLink = place.endsWith('<a href>') || place === '[]()';
    const isOther = isLink && /^https?:/i.test(address);
    const target = { path: decodePath(url.pathname), fragment: '', outside: true };
    return isOther ? undefined : { reason: `it is outside ${basePath}`, target };
  }
  const path = decodePath(url.pathname.slice(basePath.length));
  const fragment = decodePath(url.hash.slice(1));
  const target = { path: `/${path}`, fragment };
  const fault = checkTarget(path, target, files);
  return fault && isKnownDead(target, knownDead) ? undefined : fault;
}

function checkTarget(
  path: string,
  target: SiteTarget,
  files: ReadonlyMap<string, LinkedFile>,
): Fault | undefined {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = files.get(name);
  if (!file && files.has(`${name}/index.html`))
    return { reason: 'the slash at its end is missing' };
  if (!file) return { reason: `there is no ${name}`, target };
  const id = elementId(target.fragment);
  if (id === undefined || !file.ids || file.ids.has(id)) return undefined;
  return { reason: `${name} has no id "${id}"`, target };
}
