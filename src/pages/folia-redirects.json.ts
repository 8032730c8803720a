import type { APIRoute } from 'astro';
import { getRedirects } from '../collections/redirects.ts';

/** Addresses that lead on; `src/integrations/redirects.ts` reads the file and takes it out of the build. */
export const GET: APIRoute = async () =>
  Response.json((await getRedirects()).map(({ from, to, permanent }) => ({ from, to, permanent })));
