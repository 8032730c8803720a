import { site } from 'virtual:folia/site';
import { citePost, type PostCitation } from '../lib/post-citation.ts';
import { getWriters } from './people.ts';
import type { Post } from './posts.ts';

/** How to cite a post. */
export function getCitation(post: Post): PostCitation {
  const { settings } = site;
  return citePost({
    title: post.title,
    authors: getWriters(post),
    date: post.date,
    timeZone: settings.timezone,
    lang: post.lang,
    siteTitle: settings.title,
    url: post.url,
  });
}
