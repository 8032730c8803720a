import type { APIRoute } from 'astro';
import { getDocuments } from '../collections/all-documents.ts';
import { getSiteLinks } from '../collections/links.ts';
import { getRedirectTargets } from '../collections/redirects.ts';

/** Texts, their links and where they lead on; `src/integrations/dead-links.ts` reads the file and takes it out of the build. */
export const GET: APIRoute = async () =>
  Response.json({
    texts: (await getDocuments()).map(({ file, path }) => ({ file, path })),
    links: await getSiteLinks(),
    redirects: await getRedirectTargets(),
  });
