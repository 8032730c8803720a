import { linkArchives, type FiledPost } from '../lib/archive-links.ts';
import { canonicalLanguage } from '../lib/languages.ts';
import { ownAddress } from '../lib/own-addresses.ts';
import { categoriesOf, tagsOf, timeOf } from './filing.ts';
import { oldAddresses, type NewSite, type PlacedText } from './placed-text.ts';
import { isYes } from './values.ts';

/** What will be at a path of the new site, besides files: a text of the writer, or what Folia makes of them. */
export type WhatIsAt = (path: string) => 'text' | 'folia' | undefined;

/** Folders of files, which do not make a page. */
const isFolder = /^\/(?:assets|_astro|pagefind)\//;

/** The addresses of the new site: those of its texts, those that these had before, and what Folia makes of them. */
export function newAddresses(placed: readonly PlacedText[], site: NewSite): WhatIsAt {
  const published = placed.filter(isPublished);
  const own = new Set(published.flatMap((text) => [text.address ?? '', ...oldAddresses(text)]));
  const { tag, category, year } = linkArchives(filedPosts(published, site), '/');
  const archives = new Set(
    [tag, category, year].flatMap((links) => [...links.values()].map(({ href }) => href)),
  );
  const languages = new Set(
    published.map(({ kind, lang }) => (kind === 'post' ? lang : undefined)),
  );
  const isMade = (path: string): boolean => {
    if (/^\/blog\/(?:tag\/|category\/|\d{4}\/)/.test(path)) {
      return archives.has(encodeURI(path.replace(/page\/\d+\/$/, '')));
    }
    const language = languageFolder(path);
    if (language !== undefined) return languages.has(language);
    return path === '/' || (ownAddress(path) !== undefined && !isFolder.test(path));
  };
  return (path) => {
    const page = path.replace(/(?<=\/)index\.html$/, '');
    const slashed = page.endsWith('/') ? page : `${page}/`;
    if (own.has(path) || own.has(slashed)) return 'text';
    return isMade(slashed) ? 'folia' : undefined;
  };
}

/** The language whose list of posts or feed stands at a path, as the path spells it; undefined for any other path. */
function languageFolder(path: string): string | undefined {
  const [, language] = /^\/([^/]+)\/(?:blog|[^/]+\.(?:xml|json))\//.exec(path) ?? [];
  return ownAddress(path) !== undefined && language !== 'blog' ? language : undefined;
}

/**
 * A path as Folia spells it: the old site may have `/pt-br/blog`, and servers tell it from `/pt-BR/blog/`. Undefined if it names no
 * language, or if it is spelled so.
 */
export function spelledAsFolia(path: string): string | undefined {
  const slashed = path.endsWith('/') ? path : `${path}/`;
  const written = languageFolder(slashed);
  const language = written === undefined ? undefined : canonicalLanguage(written);
  if (written === undefined || language === undefined || language === written) return undefined;
  const rest = (/\.\w+$/.test(path) ? path : slashed).slice(written.length + 1);
  return `/${language}${rest}`;
}

function isPublished({ address, draft, added, generated }: PlacedText): boolean {
  // Folia makes these pages itself, and maybe elsewhere.
  if (/^(?:blog|not-found|search)$/.test(generated?.fills ?? '')) return false;
  return address !== undefined && !draft && added['published'] !== false;
}

function filedPosts(placed: readonly PlacedText[], site: NewSite): FiledPost[] {
  return placed.flatMap((text): FiledPost[] => {
    const time = timeOf(text, site);
    if (text.kind !== 'post' || !time) return [];
    const hidden = isYes(text.document.values['hidden']) || text.added['hidden'] === true;
    return [{ tags: tagsOf(text), categories: categoriesOf(text), year: time.year, hidden }];
  });
}
