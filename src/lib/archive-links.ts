import { withBase } from './addresses.ts';
import { distinctSlugs, slugify } from './slugs.ts';

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
