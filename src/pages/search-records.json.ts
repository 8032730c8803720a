import type { APIRoute } from 'astro';
import { getSearchRecords } from '../collections/search-records.ts';

/** What is searched; `src/integrations/search.ts` reads the file and takes it out of the build. */
export const GET: APIRoute = async () => Response.json(await getSearchRecords());
