import { getContainerRenderer as mdxRenderer } from '@astrojs/mdx/container-renderer';
import preactRenderer from '@astrojs/preact/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { site } from 'virtual:folia/site';
import { toFeedHtml } from '../lib/feeds/feed-html.ts';
import type { Post } from './posts.ts';

let container: Promise<AstroContainer> | undefined;
const rendered = new Map<string, Promise<string>>();

/** The text of a post as feeds carry it. In a build it is rendered once for all of them. */
export function getFeedHtml(post: Post): Promise<string> {
  // In `astro dev` texts change, and an entry's digest does not tell of its code and its components.
  if (import.meta.env.DEV) return renderForFeeds(post);
  const html = rendered.get(post.id) ?? renderForFeeds(post);
  rendered.set(post.id, html);
  return html;
}

async function renderForFeeds(post: Post): Promise<string> {
  const { Content } = await render(post.entry);
  container ??= createContainer();
  const html = await (await container).renderToString(Content, { props: { text: post.entry.id } });
  return toFeedHtml(html, post.url, site.colors.light);
}

async function createContainer(): Promise<AstroContainer> {
  const created = await AstroContainer.create({ renderers: await loadRenderers([mdxRenderer()]) });
  // Components of the writer may hold islands. They leave nothing in the feed, but they are rendered before that is known.
  created.addServerRenderer({ name: '@astrojs/preact', renderer: preactRenderer });
  created.addClientRenderer({ name: '@astrojs/preact', entrypoint: '@astrojs/preact/client.js' });
  return created;
}
