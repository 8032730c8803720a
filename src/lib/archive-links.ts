import { withBase } from './addresses.ts';
import { distinctSlugs, slugify } from './slugs.ts';
import { findNearest } from './suggest.ts';

export type ArchiveKind = 'tag' | 'category' | 'year';

/** A tag, a category or a year. */
export interface NamedLink {
  name: string;
  /** Last part of its address. */
  slug: string;
  /** Path of its archive, with base; undefined if no post in lists bears the name, which therefore has no archive. */
  href: string | undefined;
}

/** What decides in which archives a post stands. */
export interface FiledPost {
  tags: readonly string[];
  categories: readonly string[];
  year: number;
  /** Left out of lists. */
  hidden: boolean;
}

export type ArchiveLinks = Readonly<Record<ArchiveKind, ReadonlyMap<string, NamedLink>>>;

/**
 * The links to archives, by name. The slug of a name depends on all others: `C` and `C++` must not share one.
 *
 * @param posts every post, hidden ones and those on other sites included.
 * @param base of the site.
 */
export function linkArchives(posts: readonly FiledPost[], base: string): ArchiveLinks {
  const links = (folder: string, namesOf: (post: FiledPost) => readonly string[]) => {
    const archived = new Set(posts.filter(({ hidden }) => !hidden).flatMap(namesOf));
    const slugs = distinctSlugs(posts.flatMap(namesOf));
    return new Map(
      [...slugs].map(([name, slug]): [string, NamedLink] => {
        const path = encodeURI(withBase(base, `/blog/${folder}${slug}/`));
        return [name, { name, slug, href: archived.has(name) ? path : undefined }];
      }),
    );
  };
  return {
    tag: links('tag/', ({ tags }) => tags),
    category: links('category/', ({ categories }) => categories),
    year: links('', ({ year }) => [yearName(year)]),
  };
}

/** The link of one name. A name that no post bears has no archive. */
export function linkTo(links: ReadonlyMap<string, NamedLink>, name: string): NamedLink {
  return links.get(name) ?? { name, slug: slugify(name), href: undefined };
}

/** Four digits, as in the address of a post. */
export function yearName(year: number): string {
  return String(year).padStart(4, '0');
}

/**
 * The archives of some names, in the order of the names. A name is looked for as it is written, then by its slug: al-folio's
 * settings have slugs.
 *
 * @returns `unknown`: the names without an archive, each with the name that was probably meant.
 */
export function chooseArchives<T extends Pick<NamedLink, 'name' | 'slug'>>(
  archives: readonly T[],
  names: readonly string[],
): { found: T[]; unknown: { name: string; nearest: string | undefined }[] } {
  const known = archives.map((archive) => archive.name);
  const find = (name: string): T | undefined =>
    archives.find((archive) => archive.name === name) ??
    archives.find(({ slug }) => slug === slugify(name));
  return {
    found: names.flatMap((name) => find(name) ?? []),
    unknown: names
      .filter((name) => !find(name))
      .map((name) => ({ name, nearest: findNearest(name, known) })),
  };
}
