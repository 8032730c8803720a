import type { APIRoute } from 'astro';
import { getMarkdownCopies } from '../collections/markdown-copies.ts';

/** Texts that can be had as Markdown; `src/integrations/markdown-copies/` reads the file and takes it out of the build. */
export const GET: APIRoute = async () => Response.json(await getMarkdownCopies());
