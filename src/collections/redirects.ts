import { site } from 'virtual:folia/site';
import { encodePath, withBase } from '../lib/addresses.ts';
import type { Place } from '../lib/errors.ts';
import { getDocuments } from './all-documents.ts';
import type { Document } from './documents.ts';
import { getPosts, type Post } from './posts.ts';

/** An address that leads on to another one at once. */
export interface Redirect {
  /** Path on the site, without base and not encoded. */
  path: string;
  /** The same as links hold it. */
  from: string;
  /** Path with base, or a URL; encoded. */
  to: string;
  /** Whether the text has moved for good, or its post merely points elsewhere. */
  permanent: boolean;
  /** Of the text, plain. */
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** A path that the writer leads readers to. */
export interface RedirectTarget extends Place {
  /** As it was written, without base. */
  target: string;
}

/** All addresses that lead on: old ones of all texts, and posts that have a redirect and no text. */
export async function getRedirects(): Promise<Redirect[]> {
  const posts = await getPosts();
  const leading = new Map(posts.filter(leadsOn).map(({ path, redirect }) => [path, redirect]));
  const old = (await getDocuments()).flatMap((document) => {
    const to = leading.get(document.path) ?? document.href;
    return document.redirectFrom.map((path) => toRedirect(document, path, to, true));
  });
  const empty = posts
    .filter(leadsOn)
    .map((post) => toRedirect(post, post.path, post.redirect, false));
  return [...old, ...empty];
}

/** Whether the page of a post has nothing to show and leads on at once. */
export function leadsOn(post: Post): post is Post & { redirect: string } {
  return post.redirect !== undefined && post.empty;
}

/** The paths among the targets of redirects: the build looks whether something is there. */
export async function getRedirectTargets(): Promise<RedirectTarget[]> {
  return (await getPosts()).flatMap(({ file, redirectTarget: target, places }) =>
    target?.startsWith('/') ? [{ file, ...places.redirect, target }] : [],
  );
}

function toRedirect(
  { title, lang, dir }: Document,
  path: string,
  to: string,
  permanent: boolean,
): Redirect {
  const from = encodePath(withBase(site.settings.base, path));
  return { path, from, to, permanent, title: title.text, lang, dir };
}
