import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { getListedPosts, type Post } from './posts.ts';

/** One page of the blog index. */
export interface IndexPage {
  /** Newest first; the pinned ones are not among them. */
  posts: Post[];
  /** Featured posts, on the first page. */
  pinned: Post[];
  /** 1-based. */
  current: number;
  total: number;
  /** Path of the page before this one, with base. */
  newer: string | undefined;
  older: string | undefined;
}

/** The pages of the blog index, for `blog/[...page].astro`: `/blog/`, then `/blog/page/2/` and on, as al-folio has them. */
export async function getIndexPages(): Promise<
  { params: { page: string | undefined }; props: IndexPage }[]
> {
  const posts = await getListedPosts();
  const pinned = posts.filter(({ featured }) => featured);
  const others = posts.filter(({ featured }) => !featured);
  const size = site.settings.blog.page_size;
  const total = Math.max(1, Math.ceil(others.length / size));
  return Array.from({ length: total }, (_, index) => {
    const current = index + 1;
    const props = {
      posts: others.slice(index * size, current * size),
      pinned: current === 1 ? pinned : [],
      current,
      total,
      newer: current > 1 ? indexPath(current - 1) : undefined,
      older: current < total ? indexPath(current + 1) : undefined,
    };
    return { params: { page: current === 1 ? undefined : `page/${current}` }, props };
  });
}

function indexPath(number: number): string {
  return withBase(site.settings.base, number === 1 ? '/blog/' : `/blog/page/${number}/`);
}
