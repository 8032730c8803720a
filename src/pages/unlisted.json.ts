import type { APIRoute } from 'astro';
import { getUnlistedUrls } from '../collections/routes.ts';

/** Addresses that stay out of the sitemap; `src/integrations/sitemaps.ts` reads the file and takes it out of the build. */
export const GET: APIRoute = async () => Response.json(await getUnlistedUrls());
