import type { APIRoute } from 'astro';
import { getSocialOrders } from '../collections/social-pictures.ts';

/** Cards for link previews; `src/integrations/social/social-pictures.ts` draws them and takes the file out of the build. */
export const GET: APIRoute = async () => Response.json(await getSocialOrders());
