import { getContainerRenderer as mdxRenderer } from '@astrojs/mdx/container-renderer';
import preactRenderer from '@astrojs/preact/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import type { AtomEntry, AtomFeed } from '../lib/atom.ts';
import { toFeedHtml } from '../lib/feed-html.ts';
import { getPosts, type Post } from './posts.ts';

/** The feed of the whole site: the newest posts, with their full text. */
export async function getFeed(): Promise<AtomFeed> {
  const { settings, origin } = site;
  const posts = (await getPosts()).filter(({ hidden, state }) => !hidden && state === 'public');
  const container = await AstroContainer.create({
    renderers: await loadRenderers([mdxRenderer()]),
  });
  // A writer may have placed the comments in the text. They leave nothing in the feed, but they are rendered before that is known.
  container.addServerRenderer({ name: '@astrojs/preact', renderer: preactRenderer });
  container.addClientRenderer({ name: '@astrojs/preact', entrypoint: '@astrojs/preact/client.js' });
  const entries: AtomEntry[] = [];
  for (const post of posts.slice(0, settings.blog.feed_size)) {
    entries.push(await toEntry(post, container));
  }
  const address = (path: string): string => new URL(withBase(settings.base, path), origin).href;
  return {
    self: address('/feed.xml'),
    home: address('/'),
    title: settings.title,
    subtitle: settings.description || undefined,
    lang: settings.lang,
    author: { name: settings.author.name, uri: settings.author.url },
    updated: new Date(0),
    entries,
  };
}

async function toEntry(post: Post, container: AstroContainer): Promise<AtomEntry> {
  const { Content } = await render(post.entry);
  const html = await container.renderToString(Content);
  return {
    url: post.url,
    title: post.title.text,
    published: post.date,
    updated: post.updated ?? post.date,
    lang: post.lang,
    summary: post.description,
    content: toFeedHtml(html, post.url),
    authors: post.authors.map(({ name, url }) => ({ name, uri: url })),
    categories: [...new Set([...post.categories, ...post.tags].map(({ name }) => name))],
  };
}
