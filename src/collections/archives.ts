import { site } from 'virtual:folia/site';
import { linkTo, yearName, type ArchiveKind, type NamedLink } from '../lib/archive-links.ts';
import { pageSegment, paginate, type ListPage } from '../lib/pagination.ts';
import { getArchiveLinks } from './archive-links.ts';
import { getListedPosts, type ListedPost } from './listed-posts.ts';
import { pageKey } from './page-key.ts';

/** All posts with one tag, in one category or of one year. */
export interface Archive {
  kind: ArchiveKind;
  name: string;
  /** Last part of its address. */
  slug: string;
  /** Path of its first page, with base. */
  href: string;
  /** Newest first; at least one. */
  posts: readonly ListedPost[];
}

/** One page of an archive. */
export interface ArchivePage {
  archive: Archive;
  page: ListPage<ListedPost>;
}

/** The archives of a kind: names in the order of the site's language, years from the newest. */
export async function getArchives(kind: ArchiveKind): Promise<Archive[]> {
  const links = (await getArchiveLinks())[kind];
  const archives = new Map<string, Archive & { posts: ListedPost[] }>();
  for (const post of await getListedPosts()) {
    for (const name of namesOf(post, kind)) {
      const { slug, href } = linkTo(links, name);
      if (href === undefined) continue;
      const archive = archives.get(name) ?? { kind, name, slug, href, posts: [] };
      archive.posts.push(post);
      archives.set(name, archive);
    }
  }
  const collator = new Intl.Collator(site.settings.lang, { numeric: true });
  const sorted = [...archives.values()].sort((a, b) => collator.compare(a.name, b.name));
  return kind === 'year' ? sorted.reverse() : sorted;
}

/** The pages of all archives of a kind, for routes with `[slug]/[...page]`. */
export async function getArchivePages(kind: ArchiveKind): Promise<
  {
    params: { slug: string; page: string | undefined };
    props: ArchivePage;
    cacheKey: string | undefined;
  }[]
> {
  const pages = (await getArchives(kind)).flatMap((archive) =>
    paginate(archive.posts, site.settings.blog.page_size).map((page) => ({ archive, page })),
  );
  return Promise.all(
    pages.map(async ({ archive, page }) => ({
      params: { slug: archive.slug, page: pageSegment(page.current) },
      props: { archive, page },
      // A page shows how many posts there are, and some of them.
      cacheKey: await pageKey({ ...archive, posts: archive.posts.length, page }),
    })),
  );
}

function namesOf(post: ListedPost, kind: ArchiveKind): string[] {
  if (kind === 'year') return [yearName(post.year)];
  const links: readonly Pick<NamedLink, 'name'>[] = kind === 'tag' ? post.tags : post.categories;
  return links.map(({ name }) => name);
}
