import type { APIRoute } from 'astro';
import { getArchiveFeed, getArchiveFeedRoutes } from '../../../../collections/feeds.ts';
import type { NamedLink } from '../../../../collections/posts.ts';
import { feedResponse } from '../../../../lib/feeds/response.ts';

export const getStaticPaths = () => getArchiveFeedRoutes('tags');

export const GET: APIRoute<NamedLink> = async ({ props }) =>
  feedResponse(await getArchiveFeed('tags', props), 'atom');
