import type { APIRoute } from 'astro';
import type { Archive } from '../../../../collections/archives.ts';
import { getArchiveFeed, getArchiveFeedRoutes } from '../../../../collections/feeds.ts';
import { feedResponse } from '../../../../lib/feeds/response.ts';

export const getStaticPaths = () => getArchiveFeedRoutes('tag');

export const GET: APIRoute<Archive> = async ({ props }) =>
  feedResponse(await getArchiveFeed(props), 'atom');
