import type { APIRoute } from 'astro';
import { getFeed } from '../collections/feed.ts';
import { atomFeed } from '../lib/atom.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(await getFeed()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
