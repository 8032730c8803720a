import { globSync } from 'node:fs';
import path from 'node:path';
import { asMap, isPost, type SourceText } from './source-text.ts';

/** Pages of a built site by the last part of their address, in lower case. */
export type PagesByName = ReadonlyMap<string, readonly string[]>;

/** @param folder the `dist` of a site. */
export function listPages(folder: string): PagesByName {
  const pages = new Map<string, string[]>();
  for (const found of globSync('**/*.html', { cwd: folder, exclude: ['assets/**'] })) {
    const file = found.split(path.sep).join('/');
    const name = nameOf(file.replace(/(?:\/index)?\.html$/, ''));
    pages.set(name, [...(pages.get(name) ?? []), file]);
  }
  return pages;
}

/**
 * Finds the page of a text by its address, as far as the source says it: by its `permalink`, else by its name; where several
 * pages have that name, by the year.
 */
export function findPage(text: SourceText, pages: PagesByName): string | undefined {
  const { permalink, slug } = text.matter;
  if (permalink === '/') return ofLanguage(homePages(pages), text.file)[0];
  const base = path.posix.basename(text.file).replace(/\.\w+$/, '');
  const [, year, name = base] = /^(\d{4})-\d{1,2}-\d{1,2}-(.+)$/.exec(base) ?? [];
  const address = typeof permalink === 'string' && !permalink.includes(':') ? permalink : '';
  const own = address || (typeof slug === 'string' && slug !== '' ? slug : name);
  const named = pages.get(nameOf(own.replace(/\.html$/, '').replace(/\/$/, ''))) ?? [];
  const candidates = ofLanguage(named, text.file);
  const exact = candidates.find(
    (page) =>
      address !== '' &&
      page.replace(/(?:\/index)?\.html$/, '').endsWith(address.replace(/^\/|\/$|\.html$/g, '')),
  );
  const date = /\d{4}/.exec(textOf(text.matter['date']))?.[0];
  const ofYear = (wanted: string | undefined): string | undefined =>
    wanted === undefined ? undefined : candidates.find((page) => page.split('/').includes(wanted));
  return exact ?? ofYear(date) ?? ofYear(year) ?? candidates[0];
}

/** That of the site, and those that may be of its languages. */
function homePages(pages: PagesByName): string[] {
  return [...pages.values()].flat().filter((page) => /^(?:[^/]+\/)?index\.html$/.test(page));
}

/**
 * Pages of one name, those in the language of a text first: its translations stand below a folder of their language, which is a
 * folder of the source, too, and what has none is in the language of the site.
 */
function ofLanguage(pages: readonly string[], file: string): readonly string[] {
  const folders = path.posix.dirname(file).toLowerCase().split('/');
  const isOwn = (page: string): boolean =>
    page.split('/').some((part) => folders.includes(part.toLowerCase()));
  return pages.toSorted(
    (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.split('/').length - b.split('/').length,
  );
}

/**
 * Why a text has no page with what it says, where its source says so.
 *
 * @param collections of `_config.yml`.
 */
export function reasonForNoPage(
  text: SourceText,
  collections: unknown,
  now: Date,
): string | undefined {
  const { matter } = text;
  if (textOf(matter['redirect']) !== '') return 'it leads elsewhere (redirect)';
  if (matter['published'] === false) return 'published: false';
  if (isPost(text)) return reasonForNoPost(text, now);
  if (!hasPages(text, collections)) return 'its collection has no pages (no output: true)';
  return reasonForNone(text);
}

function hasPages({ file }: SourceText, collections: unknown): boolean {
  const [, name = ''] = /^_([^/]+)\//.exec(file) ?? [];
  const all = asMap(collections);
  return !Object.hasOwn(all, name) || asMap(all[name])['output'] === true;
}

function reasonForNoPost({ file, matter }: SourceText, now: Date): string | undefined {
  if (!/^\d{4}-\d{1,2}-\d{1,2}-/.test(path.posix.basename(file))) {
    return 'no date in its file name, so Jekyll did not publish it';
  }
  const date = new Date(textOf(matter['date']) || (/\d{4}-\d{1,2}-\d{1,2}/.exec(file)?.[0] ?? ''));
  if (date.getTime() > now.getTime()) return 'its date is to come';
  return undefined;
}

function reasonForNone({ file, matter, body }: SourceText): string | undefined {
  if (matter['inline'] === true) return 'it stands in the list of news';
  const isNotFound = /(?:^|\/)404\.\w+$/.test(textOf(matter['permalink']) || file);
  if (isNotFound || /\bpaginator\b/.test(body)) return 'Folia has a page of its own in its place';
  return undefined;
}

function nameOf(address: string): string {
  return (address.split('/').at(-1) ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : '';
}
