import { site } from 'virtual:folia/site';
import { citePost, type PostCitation } from '../lib/post-citation.ts';
import type { Post } from './posts.ts';

/** How to cite a post; undefined if its writer does not ask for it. */
export function getCitation(post: Post): PostCitation | undefined {
  const { settings } = site;
  if (!post.entry.data.frontMatter.citation) return undefined;
  return citePost({
    title: post.title,
    authors: post.authors.length > 0 ? post.authors : [settings.author],
    date: post.date,
    timeZone: settings.timezone,
    lang: post.lang,
    siteTitle: settings.title,
    url: post.url,
  });
}
