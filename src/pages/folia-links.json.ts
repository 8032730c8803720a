import type { APIRoute } from 'astro';
import { getSiteLinks } from '../collections/links.ts';

/** Links of texts; `src/integrations/dead-links.ts` reads the file and takes it out of the build. */
export const GET: APIRoute = async () => Response.json(await getSiteLinks());
