import type { APIRoute } from 'astro';
import { getFeed, getFeedRoutes } from '../../collections/feeds.ts';
import { feedResponse } from '../../lib/feeds/response.ts';

export const getStaticPaths = getFeedRoutes;

export const GET: APIRoute = async ({ params }) =>
  feedResponse(await getFeed(params['lang']), 'json');
