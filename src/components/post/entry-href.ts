import { withBase } from '../../lib/addresses.ts';
import type { PostEntry } from './post-entry.ts';

/** Where a list links to for a post: its target elsewhere if it has one, with the base; else its own page. */
export function entryHref(post: Pick<PostEntry, 'href' | 'redirect'>, base: string): string {
  return post.redirect === undefined ? post.href : withBase(base, post.redirect);
}
